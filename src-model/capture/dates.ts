import { foldForSearch } from '../text'

const WITHOUT_YEAR = /^(\d{1,2})[/.](\d{1,2})$/
const WITH_YEAR = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** Digits joined by strokes, hyphens or dots are meant as a day, possible or not. */
const LIKE_A_DATE = /^\d+([/.-]\d+)+$/

/** What people say before a day. */
const ARTICLE = /^\s*(?:(?:il|the|on)\s+(?=\d)|l['’](?=\d))?\s*/iu
const DIGITS = /^\(?(\d+(?:[/.-]\d+)+)\)?[.,;:]*(?=\s|$)/u
/** `12 May`, `12th of May`, `12 maggio 2027`, `12 mag.` */
const DAY_FIRST =
  /^(?<all>(?<day>\d{1,2})(?:st|nd|rd|th|°)?(?:\s+(?:of|di))?\s+(?<month>\p{L}{3,}\.?)(?:,?\s+(?<year>\d{4})(?=[\s.,;:]|$))?)[.,;:]*(?=\s|$)/iu
/** `May 12`, `May 12th, 2027` */
const MONTH_FIRST =
  /^(?<all>(?<month>\p{L}{3,})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4})(?=[\s.,;:]|$))?)[.,;:]*(?=\s|$)/iu

// In English and Italian, folded.
const MONTHS: readonly (readonly [string, string])[] = [
  ['january', 'gennaio'],
  ['february', 'febbraio'],
  ['march', 'marzo'],
  ['april', 'aprile'],
  ['may', 'maggio'],
  ['june', 'giugno'],
  ['july', 'luglio'],
  ['august', 'agosto'],
  ['september', 'settembre'],
  ['october', 'ottobre'],
  ['november', 'novembre'],
  ['december', 'dicembre'],
]
/** Days as they are spoken of, from Sunday as `Date` counts them. */
const WEEKDAYS: readonly (readonly [string, string])[] = [
  ['sunday', 'domenica'],
  ['monday', 'lunedi'],
  ['tuesday', 'martedi'],
  ['wednesday', 'mercoledi'],
  ['thursday', 'giovedi'],
  ['friday', 'venerdi'],
  ['saturday', 'sabato'],
]
/** How many days from today, by the place in the list. */
const NEAR_DAYS: readonly (readonly string[])[] = [['today', 'oggi'], ['tomorrow', 'domani'], ['dopodomani']]
const DAYS_OF_WEEK = WEEKDAYS.length
const DAY_WORD = /^(\p{L}+)[.,;:]*(?=\s|$)/u

/** The shortest beginning of a month's name that is taken for it. */
const SHORTEST_MONTH = 3

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

/** Of the short forms, one that is a word of its own counts only with its dot: 3 set the table. */
const WORDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['set'])

/** Whether people shorten a month so: to three letters, or four (`sept`). */
function isShort(name: string, folded: string): boolean {
  return folded.length >= SHORTEST_MONTH && folded.length <= SHORTEST_MONTH + 1 && name.startsWith(folded)
}

/** The month, from 1, that a word or, where it may be short, the beginning of one names; 0 when it names none. */
function monthFrom(word: string, mayBeShort: boolean): number {
  const folded = foldForSearch(word)
  const mustBeWhole = !mayBeShort || (WORDS_OF_THEIR_OWN.has(folded) && !word.endsWith('.'))
  return (
    MONTHS.findIndex((names) => names.some((name) => name === folded || (!mustBeWhole && isShort(name, folded)))) + 1
  )
}

/** A day that is spoken with its month's name. */
interface SpokenDay {
  /** All that was matched, and of it what names the day. */
  whole: string
  all: string
  day: number
  month: number
  year: number | undefined
}

function spokenDay(text: string): SpokenDay | null {
  for (const [form, mayBeShort] of [
    [DAY_FIRST, true],
    [MONTH_FIRST, false],
  ] as const) {
    const match = form.exec(text)
    const { all = '', day, month = '', year } = match?.groups ?? {}
    const found = monthFrom(month, mayBeShort)
    if (match && found > 0) {
      return {
        whole: match[0],
        all,
        day: Number(day),
        month: found,
        year: year === undefined ? undefined : Number(year),
      }
    }
  }
  return null
}

function placeOf(word: string, names: readonly (readonly string[])[]): number {
  const folded = foldForSearch(word)
  return names.findIndex((each) => each.includes(folded))
}

function isDayWord(word: string): boolean {
  return placeOf(word, NEAR_DAYS) >= 0 || placeOf(word, WEEKDAYS) >= 0
}

/** The day that a word such as tomorrow or Friday means. Today's weekday means the one in seven days. */
function dayInWords(word: string, today: string): string | undefined {
  const date = new Date(`${today}T00:00Z`)
  const near = placeOf(word, NEAR_DAYS)
  const weekday = placeOf(word, WEEKDAYS)
  if (near < 0 && weekday < 0) return undefined
  const untilWeekday = (weekday - date.getUTCDay() + DAYS_OF_WEEK) % DAYS_OF_WEEK || DAYS_OF_WEEK
  date.setUTCDate(date.getUTCDate() + (near < 0 ? untilWeekday : near))
  return date.toISOString().slice(0, 10)
}

/** What names a day at the beginning of a text, with and without the signs behind it. */
function dayNamed(text: string): { whole: string; day: string } | null {
  const spoken = spokenDay(text)
  if (spoken) return { whole: spoken.whole, day: spoken.all }
  const word = DAY_WORD.exec(text)
  const [whole, day] = (word && isDayWord(word[1] ?? '') ? word : DIGITS.exec(text)) ?? []
  return whole === undefined || day === undefined ? null : { whole, day }
}

/** A day at the beginning of a text: what names it and where, in code units, and where the text goes on. */
export interface DayAtStart {
  text: string
  start: number
  /** Where the day's own text ends. */
  stop: number
  /** Where what follows begins. */
  end: number
}

/**
 * The day that a text begins with, possible or not: `12/05`, `il 12/05`, `12.05.2027`, `12 May`, `12 maggio 2027`,
 * `Friday`, `domani`.
 */
export function dayAtStart(text: string): DayAtStart | null {
  const before = ARTICLE.exec(text)?.[0].length ?? 0
  const named = dayNamed(text.slice(before))
  if (named === null) return null
  const { whole, day } = named
  const start = before + whole.indexOf(day)
  return { text: day, start, stop: start + day.length, end: before + whole.length }
}

/** Whether a word is meant as a day. */
export function looksLikeDate(word: string): boolean {
  return LIKE_A_DATE.test(word) || isDayWord(word)
}

/**
 * The day that a text names: day/month, day/month/year, with dots as well, a day and a month's name, ISO, a weekday,
 * today or tomorrow. Without a year it is the next such day, today included; a weekday is the next one after today.
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
  const spoken = spokenDay(word)
  if (spoken) {
    const { day, month, year } = spoken
    return year === undefined ? nextDay(month, day, today) : dayOf(year, month, day)
  }
  const iso = ISO.exec(word)
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : dayInWords(word, today)
}
