import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { turnChip } from '../../src-model/capture/chip-choices'
import { type ChipChange, editChip } from '../../src-model/capture/edit-chip'
import type { LineReading } from '../../src-model/capture/read'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { type ChipIntent, chipIntent } from './chip-keys'
import { type ChipPlace, caretBehind, chipAt, FIRST_PLACE, nearestPlace, placeOfCaret, rowsOf } from './chip-rows'
import { isChoice, valueBeginning } from './chip-values'

/** A chip that is being written in. */
interface Writing extends ChipPlace {
  text: string
  /** Whether all of the text is to be written over. */
  isWhole: boolean
  /** Whether the pointer opened it: the keyboard then goes back to the line. */
  byPointer: boolean
}

/** Where the keyboard goes once a chip is changed. */
type After = 'chip' | 'line' | 'nowhere'

interface ChipsOptions {
  text: string
  lines: readonly LineReading[]
  onText: (text: string) => void
  /** Leads back to the line, with the caret at a place of its text. */
  onLeave: (caret: number) => void
}

function useChipFocus() {
  const element = useRef<HTMLDivElement>(null)
  /** @returns whether there is a chip in that row. */
  const focusOn = ({ row, chip }: ChipPlace): boolean => {
    const inRow = element.current?.querySelectorAll<HTMLElement>(`[data-chip^="${row}-"]`)
    const target = inRow?.[Math.min(chip, inRow.length - 1)]
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
    return target !== undefined
  }
  return { element, focusOn }
}

/** Changing what chips show: by rewriting the line at once, for a frame later the next key would go nowhere. */
function useChipChange({ text, lines, onText, onLeave }: ChipsOptions, focusOn: (place: ChipPlace) => boolean) {
  const language = useSession(({ map }) => map.session.language)
  const [writing, setWriting] = useState<Writing | null>(null)
  const rows = rowsOf(lines)
  const show = (next: Writing | null) => flushSync(() => setWriting(next))

  /** @returns whether the line can be written so. */
  const change = (where: ChipPlace, asked: ChipChange | null | undefined, after: After): boolean => {
    const found = chipAt(rows, where)
    const next = found && asked ? editChip(text, found.line, found.chip, asked, language) : null
    if (next === null) return false
    flushSync(() => {
      setWriting(null)
      onText(next)
    })
    if (after === 'line' || (after === 'chip' && !focusOn(where))) onLeave(next.length)
    return true
  }

  const turn = (where: ChipPlace, by: 1 | -1, after: After) => {
    const found = chipAt(rows, where)
    change(where, found && turnChip(found.line, found.chip, by), after)
  }

  /** Ends writing. @param typed `null` to leave the chip as it is. @param stays whether the keyboard is still here. */
  const finish = (typed: string | null, stays: boolean): boolean => {
    if (writing === null) return true
    const here = writing.byPointer ? 'line' : 'chip'
    if (typed !== null) return change(writing, { do: 'write', text: typed }, stays ? here : 'nowhere')
    show(null)
    if (stays && (here === 'line' || !focusOn(writing))) onLeave(caretBehind(rows, text, writing))
    return true
  }
  return { rows, writing, show, change, turn, finish }
}

/** The chips under the line: moving among them with the keyboard, and changing what they show. */
export function useChips(options: ChipsOptions) {
  const { text, onLeave } = options
  const texts = useText()
  const [wanted, setPlace] = useState(FIRST_PLACE)
  const { element, focusOn } = useChipFocus()
  const { rows, writing, show, change, turn, finish } = useChipChange(options, focusOn)

  /** A free text is written in, anything else goes to its next value. */
  const activate = (where: ChipPlace, byPointer: boolean) => {
    const found = chipAt(rows, where)
    if (!found) return
    if (isChoice(found.line, found.chip)) turn(where, 1, byPointer ? 'nowhere' : 'chip')
    else show({ ...where, text: found.chip.text, isWhole: true, byPointer })
  }

  /** A letter picks the value that begins with it, or begins to write the text anew. */
  const take = (where: ChipPlace, letter: string) => {
    const found = chipAt(rows, where)
    if (!found) return
    if (!isChoice(found.line, found.chip)) show({ ...where, text: letter, isWhole: false, byPointer: false })
    else change(where, valueBeginning(found.line, found.chip, letter, texts), 'chip')
  }

  const perform = (intent: ChipIntent, from: ChipPlace) => {
    if (intent.do === 'go') focusOn(intent.to)
    else if (intent.do === 'turn') turn(from, intent.by, 'chip')
    else if (intent.do === 'letter') take(from, intent.letter)
    else if (intent.do === 'activate') activate(from, false)
    else if (intent.do === 'remove') change(from, { do: 'remove' }, 'chip')
    else onLeave(caretBehind(rows, text, from))
  }

  return {
    element,
    rows,
    writing,
    finish,
    activate,
    setPlace,
    /** The one chip that Tab leads to. */
    place: nearestPlace(rows, wanted),
    onKeyDown: (event: KeyboardEvent, from: ChipPlace) => {
      const intent = event.nativeEvent.isComposing ? undefined : chipIntent(event, rows, from)
      if (intent === undefined) return
      perform(intent, from)
      event.preventDefault()
    },
    /** Goes into the chips, to the one at a place of the text. @returns whether there is any. */
    enter: (caret: number): boolean => {
      const place = placeOfCaret(rows, text, caret)
      return place !== undefined && focusOn(place)
    },
  }
}
