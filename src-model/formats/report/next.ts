import { type Advice, adviceFor } from '../../insight/advice'
import { type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { shortSection } from './section'
import type { Words } from './words'

/** As many suggestions as somebody takes home. */
const MOST = 2

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

/** What could come next: about the community, never about one person. */
export function nextSection(facts: ReportFacts, words: Words): Element | null {
  const { insight, promises } = facts
  if (insight.figures.people === 0) return null
  const suggestions = adviceFor(insight)
    .flatMap((each) => sentence(each, words) ?? [])
    .slice(0, MOST)
  const hasOpen = promises.some(({ commitment }) => commitment.status === 'promised')
  if (suggestions.length < MOST) suggestions.push(words.t(hasOpen ? 'report.next.promises' : 'report.next.again'))
  return shortSection(
    words.t('report.next'),
    h(
      'ul',
      { class: 'next' },
      suggestions.map((each) => h('li', null, each)),
    ),
  )
}
