import { type KeyboardEvent, useRef, useState } from 'react'
import type { CaptureChip } from '../../src-model/capture/read'
import { useText } from '../state/use-text'
import { spokenChip } from './chip-text'

interface ChipEditorProps {
  chip: CaptureChip
  /** What stands in it first. */
  text: string
  /** Whether all of it is selected, to be written over. */
  isWhole: boolean
  /** @param stays whether the keyboard is still here. @returns whether the line can be written so. */
  onWrite: (text: string, stays: boolean) => boolean
  onCancel: (stays: boolean) => void
}

/** A chip's text while it is written anew. */
export function ChipEditor({ chip, text, isWhole, onWrite, onCancel }: ChipEditorProps) {
  const texts = useText()
  const [typed, setTyped] = useState(text)
  const [isRefused, setRefused] = useState(false)
  // Taking the field away blurs it once more.
  const isDone = useRef(false)
  const finish = (how: 'write' | 'cancel', stays: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (how === 'cancel' || typed === chip.text || typed.trim() === '') return onCancel(stays)
    if (onWrite(typed, stays)) return
    isDone.current = false
    if (stays) setRefused(true)
    else onCancel(stays)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish('write', true)
    else if (event.key === 'Escape') finish('cancel', true)
    else return
    event.preventDefault()
  }
  return (
    <span className="chip-edit">
      <input
        className="chip"
        data-kind={chip.kind}
        data-state={isRefused ? 'problem' : chip.state}
        aria-label={texts.t('capture.chip-edit', { part: spokenChip(chip, texts) })}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? 'chip-refused' : undefined}
        value={typed}
        dir="auto"
        maxLength={5_000}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: opened by a key on the chip, which is then written in
        autoFocus
        onFocus={({ target }) => (isWhole ? target.select() : target.setSelectionRange(text.length, text.length))}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefused(false)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish('write', false)}
      />
      {isRefused ? (
        <span id="chip-refused" className="chip-refused" role="alert">
          {texts.t('capture.chip-refused')}
        </span>
      ) : null}
    </span>
  )
}
