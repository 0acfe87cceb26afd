import { memo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import { own } from '../../src-model/map/map'
import { initials } from '../../src-model/names'
import { SideShape } from '../canvas/side-shape'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { useTrayDrag } from './tray-drag'

interface TrayChipProps {
  id: Id
  /** Whether the Tab key reaches it; arrow keys lead to the others. */
  isReached: boolean
  onReach: (id: Id) => void
  onShow: (id: Id) => void
}

/** One person of the tray. A click shows them on the canvas; dragged there, they are tied or given a place. */
export const TrayChip = memo(function TrayChip({ id, isReached, onReach, onShow }: TrayChipProps) {
  const { t } = useText()
  const person = useSession(({ map }) => own(map.participants, id))
  const isSelected = useStore(viewStore, ({ selection }) => selection.has(id))
  const chip = useRef<HTMLButtonElement>(null)
  const { onPointerDown, wasDragged } = useTrayDrag(id, chip)
  if (person === undefined) return null
  return (
    <li>
      <button
        ref={chip}
        type="button"
        className="tray-chip"
        tabIndex={isReached ? 0 : -1}
        data-selected={isSelected || undefined}
        title={t('tray.how')}
        onFocus={() => onReach(id)}
        onPointerDown={onPointerDown}
        // The pointer's press must not take the keyboard from the line or the canvas: the next key belongs there.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!wasDragged()) onShow(id)
        }}
      >
        <span className="tray-mark" aria-hidden="true">
          <SideShape side={person.side} />
          <span className="tray-initials" aria-hidden="true">
            {initials(person.name)}
          </span>
        </span>
        <span className="tray-name" dir="auto">
          {person.name}
        </span>
        <span className="visually-hidden">, {t(`side.${person.side}`)}</span>
      </button>
    </li>
  )
})
