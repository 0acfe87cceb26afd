import type { MouseEvent } from 'react'
import type { Id } from '../../../src-model/map/ids'
import { nodeOf, own } from '../../../src-model/map/map'
import { canvasControl } from '../../canvas/canvas-control'
import { focusedTextField } from '../../shell/text-field'
import { sessionStore } from '../../state/session-store'
import { useText } from '../../state/use-text'
import { select } from '../../state/view-store'

/** After a click the next key belongs to the map, or to the line; by keyboard (no clicks) one goes on in the panel. */
export function giveKeyboardBack({ detail }: MouseEvent): void {
  if (detail > 0 && focusedTextField() === null) canvasControl()?.focus()
}

interface ShowOnMapProps {
  /** People, resources or ties; what is not there any more is left out. */
  ids: readonly Id[]
  /** The element that says what they are. */
  describedBy: string
}

/** Selects things on the map and brings them into view. */
export function ShowOnMap({ ids, describedBy }: ShowOnMapProps) {
  const { t } = useText()
  const show = (event: MouseEvent) => {
    const map = sessionStore.getState().session?.map
    if (map === undefined) return
    const there = ids.filter((id) => (nodeOf(map, id) ?? own(map.connections, id)) !== undefined)
    select(there)
    canvasControl()?.reveal(there)
    giveKeyboardBack(event)
  }
  return (
    <button type="button" className="insight-more" aria-describedby={describedBy} onClick={show}>
      {t('insight.show')}
    </button>
  )
}
