import { useEffect, useRef } from 'react'
import type { CaptureChip, LineReading } from '../../src-model/capture/read'
import { SIDES } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import { useText } from '../state/use-text'
import type { Texts } from '../texts'

function ChipLabel({ chip }: { chip: CaptureChip }) {
  const { t } = useText()
  if (chip.labelKey === undefined) return null
  const side = chip.kind === 'participant' && SIDES.find((each) => chip.labelKey === `side.${each}`)
  if (side) return <SideShape side={side} className="chip-shape" />
  return <span className="chip-label">{t(chip.labelKey, chip.params)}</span>
}

/** A day is written out once it is one; while it is typed it stays as typed. */
function chipText(chip: CaptureChip, day: Texts['day']): string {
  return chip.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(chip.text) ? day(chip.text) : chip.text
}

function isName({ kind }: CaptureChip): boolean {
  return kind === 'participant' || kind === 'resource'
}

/** What a tie will be cannot be said while it is not known whom it ties. */
function saysSomething(chip: CaptureChip): boolean {
  return isName(chip) || chip.text !== '' || chip.labelKey !== undefined
}

function Chip({ chip }: { chip: CaptureChip }) {
  const { t, day } = useText()
  return (
    <li className="chip" data-kind={chip.kind} data-state={chip.state}>
      <ChipLabel chip={chip} />
      {chip.text === '' ? null : (
        <span className="chip-text" dir="auto">
          {chipText(chip, day)}
        </span>
      )}
      {chip.state === 'changed' ? <span className="chip-state">{t('capture.changed')}</span> : null}
      {chip.state === 'new' && isName(chip) ? <span className="chip-state">{t('capture.new')}</span> : null}
      {chip.state === 'question' && isName(chip) ? <span className="chip-state">{t('capture.who')}</span> : null}
    </li>
  )
}

interface ChipsProps {
  lines: readonly LineReading[]
  /** The first line that has to be written differently, from 0, once that is said. */
  problemLine: number | undefined
}

/** How the text will be read, part by part; one row for each line. */
export function Chips({ lines, problemLine }: ChipsProps) {
  const rows = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problemLine !== undefined) rows.current?.querySelector('[data-problem]')?.scrollIntoView({ block: 'nearest' })
  }, [problemLine])
  return (
    <div ref={rows} className="chip-lines">
      {lines.map((line) => (
        <ul
          key={line.line}
          className="chips"
          data-line={lines.length > 1 ? line.line + 1 : undefined}
          data-problem={line.line === problemLine || undefined}
        >
          {line.chips.filter(saysSomething).map((chip) => (
            <Chip key={`${chip.start}-${chip.kind}-${chip.labelKey ?? ''}-${chip.text}`} chip={chip} />
          ))}
        </ul>
      ))}
    </div>
  )
}
