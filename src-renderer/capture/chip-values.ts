import { chipChoices } from '../../src-model/capture/chip-choices'
import type { ChipChange } from '../../src-model/capture/edit-chip'
import type { CaptureChip, LineReading } from '../../src-model/capture/read'
import type { Texts } from '../texts'
import { isName } from './chip-text'

/** Whether a chip holds one of a few values, rather than a text to be written. A name can be both. */
export function isChoice(line: LineReading, chip: CaptureChip): boolean {
  return !isName(chip) && chipChoices(line, chip) !== null
}

function valueText(asked: ChipChange, { t }: Texts): string {
  if (asked.do === 'side') return t(`side.${asked.side}`)
  if (asked.do === 'tie') return t(`kind.${asked.kind}`)
  if (asked.do === 'status') return asked.status === null ? '' : t(`resource-status.${asked.status}`)
  return asked.do === 'resource-kind' ? t(`resource-kind.${asked.kind}`) : ''
}

/** The value of a chip that begins with a letter, in the language on screen. */
export function valueBeginning(
  line: LineReading,
  chip: CaptureChip,
  letter: string,
  texts: Texts,
): ChipChange | undefined {
  const folded = letter.toLocaleLowerCase(texts.language)
  return chipChoices(line, chip)?.changes.find((each) =>
    valueText(each, texts).toLocaleLowerCase(texts.language).startsWith(folded),
  )
}
