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
  if (chip.kind === 'unread' || (chip.kind === 'side' && chip.state === 'problem')) return t('capture.unread')
  if (!isName(chip)) return ''
  if (chip.state === 'new') return t('capture.new')
  return chip.state === 'question' ? t('capture.who') : ''
}

/** What of a chip is spoken and not written: the side of a person, what part of the line any other is. */
export function chipRole(chip: CaptureChip, { t, language }: Texts): string {
  if (chip.kind === 'unread') return ''
  if (chip.kind !== 'participant') return t(`capture.part.${chip.kind}`)
  return chip.labelKey === undefined ? '' : t(chip.labelKey).toLocaleLowerCase(language)
}

/** A chip as it is spoken: "Anna Rossi, customer, new". */
export function spokenChip(chip: CaptureChip, texts: Texts): string {
  const isLabelled = chip.kind !== 'participant' && chip.labelKey !== undefined
  const label = isLabelled && chip.labelKey ? texts.t(chip.labelKey, chip.params) : ''
  const written = `${label} ${chipText(chip, texts)}`.trim()
  return [written, chipRole(chip, texts), chipState(chip, texts)].filter((each) => each !== '').join(', ')
}
