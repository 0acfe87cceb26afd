import { LOCALES } from '../../src-model/language/translate'
import type { Language } from '../../src-model/map/map'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// Each unit is used up to the next one's first useful length.
const UNITS = [
  { unit: 'minute', seconds: MINUTE, below: HOUR },
  { unit: 'hour', seconds: HOUR, below: DAY },
  { unit: 'day', seconds: DAY, below: 7 * DAY },
  { unit: 'week', seconds: 7 * DAY, below: 30 * DAY },
  { unit: 'month', seconds: 30 * DAY, below: 365 * DAY },
  { unit: 'year', seconds: 365 * DAY, below: Number.POSITIVE_INFINITY },
] as const

/** How long ago a moment was, in words. @param at ISO 8601. A moment to come reads as now. */
export function timeAgo(language: Language, at: string, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(at)) / 1000)
  const fit = UNITS.find(({ below }) => seconds < below)
  const isNow = fit === undefined || seconds < MINUTE
  // Of the words without a number, "now" and "yesterday" fit into a sentence in every language; "last week" does not.
  const words = new Intl.RelativeTimeFormat(LOCALES[language], {
    numeric: isNow || fit.unit === 'day' ? 'auto' : 'always',
  })
  return isNow ? words.format(0, 'second') : words.format(-Math.floor(seconds / fit.seconds), fit.unit)
}
