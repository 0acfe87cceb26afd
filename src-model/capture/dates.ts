const WITHOUT_YEAR = /^(\d{1,2})\/(\d{1,2})$/
const WITH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** Digits joined by strokes or hyphens are meant as a day, possible or not. */
const LIKE_A_DATE = /^\d+([/-]\d+)+$/

/** Eight years hold a 29 February whatever the century. */
const YEARS_AHEAD = 8
const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2999

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

function nextDay(month: number, day: number, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year <= thisYear + YEARS_AHEAD; year += 1) {
    const found = dayOf(year, month, day)
    if (found !== undefined && found >= today) return found
  }
  return undefined
}

/** Whether a word is meant as a day. */
export function looksLikeDate(word: string): boolean {
  return LIKE_A_DATE.test(word)
}

/**
 * The day that a word names: day/month, day/month/year or ISO. Without a year it is the next such
 * day, today included.
 *
 * @param today `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`; `undefined` when there is no such day.
 */
export function dateFrom(word: string, today: string): string | undefined {
  const short = WITHOUT_YEAR.exec(word)
  if (short) return nextDay(Number(short[2]), Number(short[1]), today)
  const long = WITH_YEAR.exec(word)
  if (long) {
    const year = Number(long[3]) + (long[3]?.length === 2 ? 2000 : 0)
    return dayOf(year, Number(long[2]), Number(long[1]))
  }
  const iso = ISO.exec(word)
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined
}
