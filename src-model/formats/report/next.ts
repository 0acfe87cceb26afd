import { type Advice, adviceFor } from '../../insight/advice'
import { type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { partBefore } from './section'
import type { Words } from './words'

/** As many suggestions as somebody takes home, and the fewest that are worth a part of their own. */
const MOST = 3
const FEWEST = 2

function sentence(advice: Advice, { t, n }: Words): string | null {
  switch (advice.is) {
    case 'more-people':
      return null
    case 'first-ties':
    case 'link-hubs':
    case 'outside':
    case 'across':
    case 'weave-around':
      return t(`report.next.${advice.is}`)
    case 'isolates':
    case 'edge':
    case 'second-way':
      // One person alone would be found again on the map.
      return advice.count === 1 ? null : t(`report.next.${advice.is}`)
    case 'join-groups':
    case 'matched':
    case 'wanted':
    case 'late':
      return n(`report.next.${advice.is}`, advice.count)
  }
}

/** What the tables of the report show to be open: whoever has read them expects a word about it. */
function fromTables({ resources, promises }: ReportFacts): Advice[] {
  const all: Advice[] = [
    { is: 'wanted', count: resources.wanted.length },
    { is: 'late', count: promises.filter(({ isLate }) => isLate).length },
  ]
  return all.filter((each) => 'count' in each && each.count > 0)
}

/** What could come next: about the community, never about one person. */
export function nextSection(facts: ReportFacts, words: Words): Element | null {
  const { insight, promises } = facts
  if (insight.figures.people === 0) return null
  const open = fromTables(facts)
  const ofWeave = adviceFor(insight)
    .filter(({ is }) => is !== 'wanted' && is !== 'late')
    .flatMap((each) => sentence(each, words) ?? [])
    .slice(0, MOST - open.length)
  const suggestions = [...ofWeave, ...open.flatMap((each) => sentence(each, words) ?? [])]
  const hasOpen = promises.some(({ commitment }) => commitment.status === 'promised')
  if (suggestions.length < FEWEST) suggestions.push(words.t(hasOpen ? 'report.next.promises' : 'report.next.again'))
  return partBefore(
    words.t('report.next'),
    h(
      'ul',
      { class: 'next' },
      suggestions.map((each) => h('li', null, each)),
    ),
  )
}
