import { spokenList } from '../../insight/speech/words'
import type { CommunityMap } from '../../map/map'
import { cut } from '../../text'
import { Element, h } from '../html/html'
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

function heading({ title, question, organisation, place, date }: CommunityMap['session'], words: Words): Element {
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

function now({ insight }: ReportFacts, { t }: Words): Element {
  const { stage } = insight.figures
  return h(
    'div',
    { class: 'now' },
    h('h2', null, h('span', { class: 'kicker' }, t('report.now')), ' ', h('span', null, t(`insight.stage.${stage}`))),
    h('p', null, t(`report.stage.${stage}`)),
  )
}

/** The first page: what somebody reads who has two minutes. @param picture an SVG of the map, or nothing. */
export function firstPage(facts: ReportFacts, words: Words, picture: string): Element {
  const { insight, map } = facts
  const parts = [
    words.n('insight.sketch.ties', insight.figures.ties),
    words.n('report.number.people', insight.figures.people, {}),
  ]
  const label = words.t('report.picture', { what: spokenList(words.language, parts) })
  return h(
    'section',
    { class: 'first-page' },
    heading(map.session, words),
    now(facts, words),
    numbers(facts, words),
    picture !== '' && h('div', { class: 'map', role: 'img', 'aria-label': label }, Element.picture(picture)),
  )
}
