import type { KeyboardEvent, MouseEvent } from 'react'
import type { CaptureChip } from '../../src-model/capture/read'
import { SIDES } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import { useText } from '../state/use-text'
import { chipRole, chipState, chipText } from './chip-text'

function ChipLabel({ chip }: { chip: CaptureChip }) {
  const { t } = useText()
  if (chip.labelKey === undefined) return null
  const side = chip.kind === 'participant' && SIDES.find((each) => chip.labelKey === `side.${each}`)
  if (side) return <SideShape side={side} className="chip-shape" />
  return <span className="chip-label">{t(chip.labelKey, chip.params)}</span>
}

interface ChipProps {
  chip: CaptureChip
  /** Where it stands: row and place. */
  at: string
  /** Whether Tab leads here. */
  isStop: boolean
  /** Whether it holds one of a few values instead of free text. */
  isChoice: boolean
  onFocus: () => void
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The pointer's press must not take the keyboard from the line: the next key belongs there. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** A part of a line as it is read; it can be changed here as well as in the line. */
export function Chip({ chip, at, isStop, isChoice, onFocus, onClick, onKeyDown }: ChipProps) {
  const texts = useText()
  const text = chipText(chip, texts)
  const state = chipState(chip, texts)
  const problem = chip.state === 'problem' && state === '' ? texts.t('capture.problem-here') : ''
  return (
    <button
      type="button"
      className="chip"
      data-kind={chip.kind}
      data-state={chip.state}
      data-chip={at}
      tabIndex={isStop ? 0 : -1}
      title={texts.t(isChoice ? 'capture.chip-turns' : 'capture.chip-writes')}
      onFocus={onFocus}
      onMouseDown={keepFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <ChipLabel chip={chip} />
      {chip.labelKey === undefined || text === '' ? null : ' '}
      {text === '' ? null : (
        <span className="chip-text" dir="auto">
          {text}
        </span>
      )}
      <span className="visually-hidden">{[chipRole(chip, texts), problem].map((said) => said && `, ${said}`)}</span>
      {state === '' ? null : (
        <span className="chip-state">
          <span className="visually-hidden">, </span>
          {state}
        </span>
      )}
    </button>
  )
}
