import { LOCALES } from '../../../src-model/language/translate'
import type { Language } from '../../../src-model/map/map'

/** How a number is read: as a count, a share of a whole, or an index from −1 to +1. */
export type FigureLook = 'count' | 'share' | 'index'

/** As many digits as can be told apart in a talk. */
const DIGITS = 3

const FORMATS: Readonly<Record<FigureLook, Intl.NumberFormatOptions>> = {
  count: {},
  share: { style: 'percent', maximumSignificantDigits: DIGITS },
  index: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' },
}

/** A number as the language writes it. */
export function formatFigure(language: Language, look: FigureLook, value: number): string {
  const text = new Intl.NumberFormat(LOCALES[language], FORMATS[look]).format(value)
  // The computer's hyphen would be read as one; the percent sign stands apart, as in all other texts.
  return text.replace('-', '−').replace(/\s?%/, '\u00A0%')
}

/** The time of a moment where the computer stands, to the second. @param at ISO 8601. */
export function timeOf(language: Language, at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'medium' }).format(new Date(at))
}
