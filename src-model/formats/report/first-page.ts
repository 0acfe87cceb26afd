import { spokenList } from '../../insight/speech/words'
import type { CommunityMap } from '../../map/map'
import { cut } from '../../text'
import { type Child, Element, h } from '../html/html'
import { facilitated } from './facilitators'
import type { ReportFacts } from './facts'
import { sidesSentence } from './people'
import { promisesSentence } from './promises'
import type { Words } from './words'

/** The longest question that the first page has room for, in UTF-16 code units. */
export const LONGEST_QUESTION = 280

// The longer a title or question, the smaller it is set: the picture keeps its room.
const SIZES = [
  { upTo: 40, name: 'short' },
  { upTo: 100, name: 'long' },
  { upTo: Number.POSITIVE_INFINITY, name: 'longest' },
] as const

function sized(name: string, text: string): { class: string } {
  return { class: `${name} ${SIZES.find(({ upTo }) => text.length <= upTo)?.name ?? ''}` }
}

function heading(session: CommunityMap['session'], words: Words): Element {
  const { title, question, organisation, place, date } = session
  const facts = [place, words.day(date)].filter((each) => each !== '')
  const short = cut(question, LONGEST_QUESTION)
  return h(
    'header',
    { class: 'opening' },
    h('p', { class: 'kicker' }, organisation || words.t('report.kicker')),
    h('h1', sized('title', title), title),
    short !== '' && h('p', sized('question', short), short === question ? short : `${short}…`),
    h(
      'p',
      { class: 'where' },
      facts.map((each) => h('span', null, each)),
    ),
    facilitated(session, words),
  )
}

function number(value: number, what: string, more: string | null): Element {
  return h(
    'li',
    null,
    h('strong', null, value),
    h('span', { class: 'what' }, what),
    more !== null && h('span', { class: 'more' }, more),
  )
}

function numbers(facts: ReportFacts, words: Words): Element {
  const { insight, tiesHere, acrossHere, promises, map } = facts
  const { n, t } = words
  const { people, resources } = insight.figures
  const all = map.order.resources.length
  // Where one of the two is not there, nothing could be between them.
  const hasBoth = facts.people.customer.length > 0 && facts.people.employee.length > 0
  return h(
    'ul',
    { class: 'numbers' },
    number(people, n('report.number.people', people), people === 0 ? null : sidesSentence(facts, words)),
    number(
      tiesHere.length,
      n('report.number.ties', tiesHere.length),
      tiesHere.length > 0 && hasBoth ? n('report.number.across', acrossHere) : null,
    ),
    number(
      resources.mobilised,
      n('report.number.mobilised', resources.mobilised),
      all === 0 ? null : t('report.number.of-all', { count: all }),
    ),
    number(promises.length, n('report.number.promises', promises.length), promisesSentence(facts, words)),
  )
}

function now({ insight, isEmpty }: ReportFacts, { t }: Words): Element {
  const { stage } = insight.figures
  const [name, text] = isEmpty
    ? [t('picture.empty'), t('report.empty')]
    : [t(`insight.stage.${stage}`), t(`report.stage.${stage}`)]
  return h(
    'div',
    { class: 'now' },
    h('h2', null, h('span', { class: 'kicker' }, t('report.now')), ' ', h('span', null, name)),
    h('p', null, text),
  )
}

/** A picture of the map, and what it has no room for. */
export interface ReportPicture {
  /** An SVG, written by Trama. */
  svg: string
  /** How many names had no room in it. */
  labelsLeftOut: number
}

function mapOf({ insight }: ReportFacts, words: Words, { svg, labelsLeftOut }: ReportPicture): Child {
  const parts = [
    words.n('insight.sketch.ties', insight.figures.ties),
    words.n('report.number.people', insight.figures.people, {}),
  ]
  const label = words.t('report.picture', { what: spokenList(words.language, parts) })
  return [
    h('div', { class: 'map', role: 'img', 'aria-label': label }, Element.picture(svg)),
    labelsLeftOut > 0 && h('p', { class: 'soft names-next' }, words.t('report.names-next')),
  ]
}

/**
 * The first page: what somebody reads who has two minutes. Where nothing is on the map, the rest goes on below it.
 *
 * @param picture of the map; `null` where it is empty.
 */
export function firstPage(facts: ReportFacts, words: Words, picture: ReportPicture | null): Element {
  return h(
    'section',
    { class: picture === null ? 'first-part' : 'first-page' },
    heading(facts.map.session, words),
    now(facts, words),
    numbers(facts, words),
    picture !== null && mapOf(facts, words, picture),
  )
}
