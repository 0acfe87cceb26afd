import type { Connection } from '../../map/map'
import { type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { tieGlyph } from './glyphs'
import { section } from './section'
import type { Words } from './words'

/** The ties between people that were made in the workshop. @param notes whether their notes go along. */
export function tiesSection({ tiesHere, nameOf }: ReportFacts, { t, n }: Words, notes: boolean): Element {
  const heading = t('report.ties')
  if (tiesHere.length === 0) return section(heading, h('p', null, t('report.ties.none')))
  const tie = ({ from, to, kind, directed, note }: Connection): Element =>
    h(
      'li',
      null,
      h('strong', null, h('bdi', null, nameOf(from)), ' ', tieGlyph(directed), ' ', h('bdi', null, nameOf(to))),
      ' ',
      h('span', { class: 'soft' }, t(`kind.${kind}`)),
      notes && note !== '' && h('p', { class: 'note' }, note),
    )
  return section(
    heading,
    h('p', { class: 'soft' }, n('report.ties.are', tiesHere.length)),
    h('ul', { class: 'entries' }, tiesHere.map(tie)),
  )
}
