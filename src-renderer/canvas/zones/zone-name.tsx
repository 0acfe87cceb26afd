import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Zone } from '../../../src-model/map/map'
import { cleanLine, MAX_NAME_LENGTH } from '../../../src-model/text'
import { execute } from '../../state/session-store'
import { useText } from '../../state/use-text'
import { zoneStore } from './zone-store'

/** The field that a zone's name is written in, where it stands. @param onLeave told when a key closes it. */
export function ZoneName({ zone, onLeave }: { zone: Zone; onLeave: () => void }) {
  const { t } = useText()
  const isDone = useRef(false)

  const close = (label: string | null) => {
    if (isDone.current) return
    isDone.current = true
    const { naming } = zoneStore.getState()
    flushSync(() => zoneStore.setState({ naming: null }))
    if (label === null || label === zone.label) return
    void execute({ type: 'zone/edit', id: zone.id, changes: { label } }, naming?.gesture ?? null)
  }
  return (
    <input
      className="zone-name nodrag nopan"
      // biome-ignore lint/a11y/noAutofocus: the field was asked for, and takes the name
      autoFocus
      aria-label={t('zone.name-field')}
      placeholder={t('zone.name-field')}
      defaultValue={zone.label}
      maxLength={MAX_NAME_LENGTH}
      dir="auto"
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onBlur={(event) => close(cleanLine(event.target.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close(event.key === 'Enter' ? cleanLine(event.currentTarget.value) : null)
        onLeave()
      }}
    />
  )
}
