import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { chipChoices, turnChip } from '../../src-model/capture/chip-choices'
import { type ChipChange, editChip } from '../../src-model/capture/edit-chip'
import { lineStart } from '../../src-model/capture/lines'
import type { CaptureChip, LineReading } from '../../src-model/capture/read'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { saysSomething } from './chip-text'

/** A line with the chips that are shown of it. */
export interface ChipRow {
  line: LineReading
  chips: CaptureChip[]
}

/** Where a chip stands: its row and its place in it. */
export interface ChipPlace {
  row: number
  chip: number
}

/** A chip that is being written in. */
export interface Writing extends ChipPlace {
  text: string
  isWhole: boolean
  /** Whether the pointer opened it: the keyboard then goes back to the line. */
  byPointer: boolean
}

const FIRST: ChipPlace = { row: 0, chip: 0 }

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

interface ChipsOptions {
  text: string
  lines: readonly LineReading[]
  onText: (text: string) => void
  /** Leads back to the line, with the caret at a place of its text. */
  onLeave: (caret: number) => void
}

/** Moving among the chips of the line with the keyboard, and changing what they show. */
export function useChips({ text, lines, onText, onLeave }: ChipsOptions) {
  const language = useSession(({ map }) => map.session.language)
  const { t } = useText()
  const element = useRef<HTMLDivElement>(null)
  const [wanted, setPlace] = useState(FIRST)
  const [writing, setWriting] = useState<Writing | null>(null)
  const rows: ChipRow[] = lines.map((line) => ({ line, chips: line.chips.filter(saysSomething) }))
  const row = Math.min(wanted.row, Math.max(rows.length - 1, 0))
  const place = { row, chip: Math.min(wanted.chip, Math.max((rows[row]?.chips.length ?? 1) - 1, 0)) }

  const at = ({ row, chip }: ChipPlace) => {
    const line = rows[row]?.line
    const found = rows[row]?.chips[chip]
    return line && found ? { line, chip: found } : undefined
  }

  const focusOn = (next: ChipPlace): boolean => {
    const inRow = element.current?.querySelectorAll<HTMLElement>(`[data-chip^="${next.row}-"]`)
    const target = inRow?.[Math.min(next.chip, inRow.length - 1)]
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
    return target !== undefined
  }

  const leave = (from: ChipPlace) => {
    const found = at(from)
    onLeave(found ? lineStart(text, found.line.line) + found.chip.end : text.length)
  }

  /** @returns whether the line can be written so. */
  const change = (where: ChipPlace, asked: ChipChange, back: 'chip' | 'line' | 'nowhere'): boolean => {
    const found = at(where)
    const next = found && editChip(text, found.line, found.chip, asked, language)
    if (next === undefined || next === null) return false
    // At once: a frame later the next key would go nowhere.
    flushSync(() => {
      setWriting(null)
      onText(next)
    })
    if (back === 'line' || (back === 'chip' && !focusOn(where))) onLeave(next.length)
    return true
  }

  const write = (where: ChipPlace, how: Pick<Writing, 'text' | 'isWhole' | 'byPointer'>) => {
    flushSync(() => setWriting({ ...where, ...how }))
  }

  const turn = (where: ChipPlace, step: 1 | -1, back: 'chip' | 'nowhere'): boolean => {
    const found = at(where)
    const asked = found && turnChip(found.line, found.chip, step)
    return asked ? change(where, asked, back) : false
  }

  const step = (from: ChipPlace, by: 1 | -1) => {
    const flat = rows.flatMap(({ chips }, row) => chips.map((_, chip) => ({ row, chip })))
    const index = flat.findIndex((each) => each.row === from.row && each.chip === from.chip)
    const next = flat[Math.min(Math.max(index + by, 0), flat.length - 1)]
    if (next) focusOn(next)
  }

  /** A letter picks the value that begins with it, or begins to write the text anew. */
  const onLetter = (from: ChipPlace, key: string) => {
    const found = at(from)
    if (!found) return
    const isName = found.chip.kind === 'participant' || found.chip.kind === 'resource'
    const choices = isName ? null : chipChoices(found.line, found.chip)
    if (choices === null) return write(from, { text: key, isWhole: false, byPointer: false })
    const asked = choices.changes.find((each) => valueText(each).startsWith(key.toLocaleLowerCase(language)))
    if (asked) change(from, asked, 'chip')
  }

  const valueText = (asked: ChipChange): string => {
    if (asked.do === 'side') return t(`side.${asked.side}`).toLocaleLowerCase(language)
    if (asked.do === 'tie') return t(`kind.${asked.kind}`).toLocaleLowerCase(language)
    if (asked.do === 'status') return t(`resource-status.${asked.status}`).toLocaleLowerCase(language)
    return asked.do === 'resource-kind' ? t(`resource-kind.${asked.kind}`).toLocaleLowerCase(language) : ''
  }

  /** Enter and a click: a free text is written in, anything else goes to its next value. */
  const activate = (where: ChipPlace, byPointer: boolean) => {
    const found = at(where)
    if (!found) return
    const { chip, line } = found
    const isText = chip.kind === 'participant' || chip.kind === 'resource' || chipChoices(line, chip) === null
    if (isText) write(where, { text: chip.text, isWhole: true, byPointer })
    else turn(where, 1, byPointer ? 'nowhere' : 'chip')
  }

  const onKeyDown = (event: KeyboardEvent, from: ChipPlace) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const several = rows.length > 1
    const last = (rows[from.row]?.chips.length ?? 1) - 1
    const isUpDown = key === 'ArrowUp' || key === 'ArrowDown'
    const by = key === 'ArrowUp' || key === 'ArrowLeft' || event.shiftKey ? -1 : 1
    if (isLetter(event)) onLetter(from, key)
    else if (event.ctrlKey || event.metaKey || event.altKey) {
      if (key !== 'ArrowUp') return
      leave(from)
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') step(from, by)
    else if (isUpDown && several)
      focusOn({ row: Math.min(Math.max(from.row + by, 0), rows.length - 1), chip: from.chip })
    else if (isUpDown || key === ' ') turn(from, by, 'chip')
    else if (key === 'Home' || key === 'End') focusOn({ row: from.row, chip: key === 'Home' ? 0 : last })
    else if (key === 'Enter') activate(from, false)
    else if (key === 'Delete' || key === 'Backspace') change(from, { do: 'remove' }, 'chip')
    else if (key === 'Escape') leave(from)
    else return
    event.preventDefault()
  }

  return {
    element,
    rows,
    place,
    writing,
    setPlace,
    onKeyDown,
    activate,
    isChoice: ({ line }: ChipRow, chip: CaptureChip) => chipChoices(line, chip) !== null,
    /**
     * Ends writing in a chip.
     *
     * @param typed `null` to leave it as it is.
     * @param stays whether the keyboard is to stay here, and not where it went meanwhile.
     * @returns whether the line can be written so.
     */
    finish: (typed: string | null, stays: boolean): boolean => {
      if (writing === null) return true
      const here = writing.byPointer ? 'line' : 'chip'
      if (typed !== null) return change(writing, { do: 'write', text: typed }, stays ? here : 'nowhere')
      flushSync(() => setWriting(null))
      if (stays && (here === 'line' || !focusOn(writing))) leave(writing)
      return true
    },
    /** Goes into the chips, to the one at a place of the text. @returns whether there is any. */
    enter: (caret: number): boolean => {
      const flat = rows.flatMap(({ line, chips }, row) =>
        chips.map(({ start }, chip) => ({ row, chip, start: lineStart(text, line.line) + start })),
      )
      const next = flat.findLast(({ start }) => start <= caret) ?? flat[0]
      return next !== undefined && focusOn(next)
    },
  }
}
