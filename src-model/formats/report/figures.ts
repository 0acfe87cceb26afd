import { acrossByChance } from '../../insight/by-chance'
import { SIDES } from '../../map/map'
import { type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { shortSection } from './section'
import type { Words } from './words'

/** A figure and what it means. */
interface Meaning {
  value: string
  name: string
  text: string
}

function of(words: Words, count: number, all: number): string {
  return words.t('insight.made.of', { here: count, all })
}

function across({ insight, people }: ReportFacts, words: Words): Meaning | null {
  const { figures, pairs } = insight
  const chance = acrossByChance(figures.ties, figures.eiChance)
  // With one side only there is nothing that a tie could lead across.
  if (figures.ties === 0 || SIDES.filter((side) => people[side].length > 0).length < 2) return null
  const about = chance === null ? '' : ` ${words.t('insight.across.chance-about', { count: Math.round(chance) })}`
  return {
    value: of(words, pairs.across, figures.ties),
    name: words.t('figure.across'),
    text: words.t('report.figure.across') + about,
  }
}

function together({ insight }: ReportFacts, words: Words): Meaning | null {
  const { people, largestShare, ties, isolates } = insight.figures
  if (largestShare === null || ties === 0) return null
  const alone = isolates === 0 ? words.t('insight.waiting.nobody') : words.n('report.figure.isolates', isolates)
  return {
    value: of(words, Math.round(largestShare * people), people),
    name: words.t('report.figure.together.name'),
    text: `${words.t('report.figure.together')} ${alone}`,
  }
}

function madeHere({ insight }: ReportFacts, words: Words): Meaning | null {
  const { here, all } = insight.madeHere.all
  if (all === 0) return null
  return {
    value: of(words, here.length, all),
    name: words.t('report.figure.made.name'),
    text: words.t('report.figure.made'),
  }
}

function core({ insight }: ReportFacts, words: Words): Meaning | null {
  const { coreOrder } = insight.figures
  if (coreOrder < 2) return null
  return {
    value: words.number(coreOrder),
    name: words.t('report.figure.core.name'),
    text: words.t('report.figure.core'),
  }
}

function withoutHub({ insight }: ReportFacts, words: Words): Meaning | null {
  const { hubLossShare, ties } = insight.figures
  if (hubLossShare === null || ties === 0) return null
  return {
    value: words.share(hubLossShare),
    name: words.t('report.figure.without-hub.name'),
    text: words.t('report.figure.without-hub'),
  }
}

function matched({ insight, map }: ReportFacts, words: Words): Meaning | null {
  const all = map.order.resources.length
  if (all === 0) return null
  return {
    value: of(words, insight.resources.matched.length, all),
    name: words.t('report.figure.matched.name'),
    text: words.t('report.figure.matched'),
  }
}

/** What the figures mean, in plain words. Nobody is ranked or named. */
export function figuresSection(facts: ReportFacts, words: Words): Element | null {
  const meanings = [across, together, core, withoutHub, madeHere, matched].flatMap((each) => each(facts, words) ?? [])
  if (meanings.length === 0) return null
  return shortSection(
    words.t('report.figures'),
    h(
      'dl',
      { class: 'meanings' },
      meanings.map(({ value, name, text }) =>
        h('div', null, h('dt', null, h('strong', null, value), ' ', h('span', null, name)), h('dd', null, text)),
      ),
    ),
  )
}
