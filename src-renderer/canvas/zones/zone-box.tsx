import { useReactFlow } from '@xyflow/react'
import { type CSSProperties, memo, type PointerEvent, useRef } from 'react'
import { useStore } from 'zustand'
import type { Zone } from '../../../src-model/map/map'
import { ZONE_HANDLES } from '../../../src-model/zones/shape-zone'
import { useText } from '../../state/use-text'
import { select, viewStore } from '../../state/view-store'
import { pictureStore } from '../picture'
import { dragZone, resizeZone } from './zone-drag'
import { ZoneName } from './zone-name'
import { nameZone, zoneStore } from './zone-store'

const BORDERS = ['n', 'e', 's', 'w'] as const

interface ZoneBoxProps {
  zone: Zone
  /** How many participants and resources it holds. */
  count: number
  /** Whether the Tab key reaches it; arrow keys lead to the others. */
  focusable: boolean
}

/** Selects a zone that is pressed: with Shift, Ctrl or Command besides what is selected, or no longer. */
function pressZone(id: string, { shiftKey, ctrlKey, metaKey }: PointerEvent): void {
  const { selection } = viewStore.getState()
  if (!shiftKey && !ctrlKey && !metaKey) {
    if (!selection.has(id)) select([id])
  } else if (selection.has(id)) select([...selection].filter((each) => each !== id))
  else select([...selection, id])
}

/** A zone on the canvas, behind everything: its ground, its border, and its name on top of its upper left corner. */
export const ZoneBox = memo(function ZoneBox({ zone, count, focusable }: ZoneBoxProps) {
  const { t, n } = useText()
  const flow = useReactFlow()
  const name = useRef<HTMLDivElement>(null)
  const isPressed = useRef(false)
  const { id, label, colour } = zone
  const { x, y, width, height } = useStore(pictureStore, ({ zones }) => zones.get(id)) ?? zone
  const isSelected = useStore(viewStore, ({ selection }) => selection.has(id))
  const isAlone = useStore(viewStore, ({ selection }) => selection.has(id) && selection.size === 1)
  const isNamed = useStore(zoneStore, ({ naming }) => naming?.id === id)
  const style: CSSProperties & { '--zone-colour': string } = {
    transform: `translate(${x}px, ${y}px)`,
    width,
    height,
    '--zone-colour': colour,
  }
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    // The focus is given by hand, as a border cannot have it.
    event.preventDefault()
    pressZone(id, event)
    isPressed.current = true
    name.current?.focus({ preventScroll: true })
    isPressed.current = false
    dragZone(flow, event, id)
  }
  return (
    <div className="zone" data-zone={id} data-selected={isSelected} style={style}>
      <div className="zone-ground" />
      {BORDERS.map((side) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keyboard has the zone's name
        <div
          key={side}
          className="zone-border nopan nokey"
          data-side={side}
          onPointerDown={press}
          onDoubleClick={() => nameZone(id)}
        />
      ))}
      {isNamed ? <ZoneName zone={zone} onLeave={() => name.current?.focus({ preventScroll: true })} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a zone is no set of form fields */}
      <div
        ref={name}
        className="zone-label nopan"
        role="group"
        aria-roledescription={t('role.zone')}
        aria-label={`${label === '' ? t('zone.unnamed') : label}, ${n('zone.holds', count)}`}
        data-unnamed={label === '' || undefined}
        data-hidden={isNamed || undefined}
        tabIndex={focusable ? 0 : -1}
        onFocus={() => {
          // A press has said already what becomes of the selection.
          if (!isPressed.current && !viewStore.getState().selection.has(id)) select([id])
        }}
        onPointerDown={press}
        onDoubleClick={() => nameZone(id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          nameZone(id)
        }}
      >
        <span className="zone-label-text nokey" dir="auto" aria-hidden="true">
          {label === '' ? t('zone.unnamed') : label}
        </span>
      </div>
      {isAlone && !isNamed
        ? ZONE_HANDLES.map((handle) => (
            <div
              key={handle}
              className="zone-handle nopan nokey"
              data-handle={handle}
              onPointerDown={(event) => {
                if (event.button !== 0) return
                event.preventDefault()
                resizeZone(flow, event, id, handle)
              }}
            />
          ))
        : null}
    </div>
  )
})
