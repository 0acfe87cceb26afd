import './inspector.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { mapHas, own } from '../../src-model/map/map'
import { useSession } from '../state/use-session'
import { viewStore } from '../state/view-store'
import { ConnectionForm } from './connection-form'
import { leaveOnEscape } from './panel-events'
import { ParticipantForm } from './participant-form'
import { ResourceForm } from './resource-form'
import { SessionForm } from './session-form'
import { SeveralSelected } from './several-selected'
import { ZoneForm } from './zone-form'

/** What is selected and still there: an undo may have taken some of it away. */
function presentIn(map: CommunityMap, selection: ReadonlySet<Id>): Id[] {
  return [...selection].filter((id) => mapHas(map, id))
}

function Details({ map, ids }: { map: CommunityMap; ids: readonly Id[] }) {
  const [id] = ids
  if (id === undefined) return <SessionForm info={map.session} />
  if (ids.length > 1) return <SeveralSelected ids={ids} />
  const participant = own(map.participants, id)
  if (participant) return <ParticipantForm key={id} participant={participant} />
  const resource = own(map.resources, id)
  if (resource) return <ResourceForm key={id} resource={resource} />
  const zone = own(map.zones, id)
  if (zone) return <ZoneForm key={id} zone={zone} />
  const connection = own(map.connections, id)
  return connection ? <ConnectionForm key={id} connection={connection} /> : null
}

function onKeyDown(event: KeyboardEvent): void {
  // An open list is closed by Escape, and keeps the focus.
  if (event.target instanceof Element && event.target.closest('select')?.matches(':open')) return
  leaveOnEscape(event)
}

/** The fields of what is selected, or of the session itself. */
export function Inspector() {
  const selection = useStore(viewStore, (state) => state.selection)
  const map = useSession((session) => session.map)
  const body = useRef<HTMLDivElement>(null)
  const ids = presentIn(map, selection)
  const shown = ids.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newly selected is shown from its top
  useEffect(() => {
    body.current?.parentElement?.scrollTo({ top: 0 })
  }, [shown])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from any of its fields back to the map
    <div ref={body} className="inspector-body" onKeyDown={onKeyDown}>
      <Details map={map} ids={ids} />
    </div>
  )
}
