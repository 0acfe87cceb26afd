import type { Connection } from '../../map/map'
import { type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { type Column, section, table } from './section'
import type { Words } from './words'

/** The ties between people that were made in the workshop. @param notes whether their notes go along. */
export function tiesSection({ tiesHere, nameOf }: ReportFacts, { t, n }: Words, notes: boolean): Element {
  const heading = t('report.ties')
  if (tiesHere.length === 0) return section(heading, h('p', null, t('report.ties.none')))
  const hasNotes = notes && tiesHere.some(({ note }) => note !== '')
  const columns: Column<Connection>[] = [
    { heading: t('report.who'), width: 'middle', cell: ({ from }) => h('bdi', null, nameOf(from)) },
    { heading: t('report.tie'), width: 'narrow', cell: ({ kind }) => t(`kind.${kind}`) },
    { heading: t('report.with-whom'), width: 'middle', cell: ({ to }) => h('bdi', null, nameOf(to)) },
  ]
  if (hasNotes) columns.push({ heading: t('report.note'), width: 'wide', cell: ({ note }) => note })
  return section(
    heading,
    h('p', { class: 'soft' }, n('report.ties.are', tiesHere.length)),
    table(heading, columns, tiesHere),
  )
}
