import { spokenList } from '../../insight/speech/words'
import { type Child, type Element, h } from '../html/html'
import type { Promised, ReportFacts } from './facts'
import { namesCell } from './resources'
import { section, table } from './section'
import type { Words } from './words'

/** How the promises stand; `null` where there are none. */
export function promisesSentence({ insight, promises }: ReportFacts, { n, language }: Words): string | null {
  if (promises.length === 0) return null
  const { done, open, late, dropped } = insight.commitments
  const parts = [
    done.length > 0 && n('report.promises.kept', done.length),
    open.length > 0 && n('report.promises.open', open.length),
    late.length > 0 && n('report.promises.late', late.length),
    dropped.length > 0 && n('report.promises.dropped', dropped.length),
  ]
  return spokenList(
    language,
    parts.filter((each) => each !== false),
  )
}

/** Who promised what by when, by day. */
export function promisesSection(facts: ReportFacts, words: Words): Element {
  const { promises, nameOf } = facts
  const { t, day } = words
  const heading = t('report.promises')
  if (promises.length === 0) return section(heading, h('p', null, t('report.promises.none')))
  const others = ({ tie, commitment }: Promised): string[] =>
    [tie.from, tie.to].filter((id) => !commitment.who.includes(id)).map(nameOf)
  const status = ({ commitment, isLate }: Promised): Child =>
    h(
      'span',
      { class: isLate ? 'status late' : `status ${commitment.status}` },
      t(`report.status.${isLate ? 'late' : commitment.status}`),
    )
  const rows = table<Promised>(
    heading,
    [
      {
        heading: t('report.by-when'),
        width: 'narrow',
        cell: ({ commitment: { by } }) =>
          by === null ? h('span', { class: 'soft' }, t('report.no-day')) : day(by, 'short'),
      },
      {
        heading: t('inspector.promise-who'),
        width: 'middle',
        cell: ({ commitment }) => namesCell(commitment.who.map(nameOf)),
      },
      { heading: t('inspector.promise-what'), width: 'wide', cell: ({ commitment }) => commitment.what },
      { heading: t('report.with-whom'), width: 'middle', cell: (row) => namesCell(others(row)) },
      { heading: t('report.status'), width: 'narrow', cell: status },
    ],
    promises,
  )
  return section(heading, h('p', { class: 'soft' }, t('report.promises.are')), h('div', { class: 'promises' }, rows))
}
