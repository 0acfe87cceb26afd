import type { CaptureChip } from '../../src-model/capture/read'
import type { Texts } from '../texts'

/** Whether a chip shows a person or a resource. */
export function isName({ kind }: CaptureChip): boolean {
  return kind === 'participant' || kind === 'resource'
}

/** What a tie will be cannot be said while it is not known whom it ties. */
export function saysSomething(chip: CaptureChip): boolean {
  return isName(chip) || chip.text !== '' || chip.labelKey !== undefined
}

/** What a chip says in people's words. A day is written out once it is one; while it is typed it stays as typed. */
export function chipText(chip: CaptureChip, { day }: Texts): string {
  return chip.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(chip.text) ? day(chip.text) : chip.text
}

/** How it stands with what a chip shows; empty where there is nothing to say. */
export function chipState(chip: CaptureChip, { t }: Texts): string {
  if (chip.state === 'changed') return t('capture.changed')
  if (!isName(chip)) return ''
  if (chip.state === 'new') return t('capture.new')
  return chip.state === 'question' ? t('capture.who') : ''
}

/** A chip as it is spoken: "Anna Rossi, customer, new". */
export function spokenChip(chip: CaptureChip, texts: Texts): string {
  const { t, language } = texts
  const label = chip.labelKey === undefined ? '' : t(chip.labelKey, chip.params).toLocaleLowerCase(language)
  const part = chip.kind === 'participant' ? '' : t(`capture.part.${chip.kind}`)
  const state = chip.state === 'problem' ? t('capture.problem-here') : chipState(chip, texts)
  return [chipText(chip, texts), part, label, state].filter((each) => each !== '').join(', ')
}
