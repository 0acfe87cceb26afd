import { CONNECTION_KINDS, type Connection } from '../../map/map'
import { type Child, type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { tieGlyph } from './glyphs'
import { section } from './section'
import { type TieGroup, tieGroups } from './tie-groups'
import type { Words } from './words'

/** The most ties that are told one by one: they take a page. */
const MOST_SINGLE = 40

/** Ties by kind, and within a kind by one of their ends. */
function byKind(ties: readonly Connection[], { nameOf }: ReportFacts, { t, number, compare }: Words): Element[] {
  const groups = tieGroups(ties).toSorted((one, other) => compare(nameOf(one.from), nameOf(other.from)))
  const ends = ({ to }: TieGroup): Child[] =>
    to
      .map(nameOf)
      .toSorted(compare)
      .map((name, index) => [index > 0 && ', ', h('bdi', null, name)])
  const group = (each: TieGroup): Element =>
    h('li', null, h('strong', null, h('bdi', null, nameOf(each.from))), ' ', tieGlyph(each.directed), ' ', ends(each))
  return CONNECTION_KINDS.flatMap((kind) => {
    const ofKind = groups.filter((each) => each.kind === kind)
    if (ofKind.length === 0) return []
    const count = ofKind.reduce((sum, { to }) => sum + to.length, 0)
    return h(
      'div',
      { class: 'group' },
      h('h3', { class: 'kind' }, t(`kind.${kind}`), ' ', h('span', { class: 'count' }, number(count))),
      h('ul', { class: 'entries dense' }, ofKind.map(group)),
    )
  })
}

/**
 * The ties between people that were made in the workshop: one by one, or by kind where there are many.
 *
 * @param notes whether their notes go along.
 */
export function tiesSection(facts: ReportFacts, words: Words, notes: boolean): Element {
  const { tiesHere, nameOf } = facts
  const { t, n } = words
  const heading = t('report.ties')
  if (tiesHere.length === 0) return section(heading, h('p', null, t('report.ties.none')))
  const hasNote = ({ note }: Connection): boolean => notes && note !== ''
  const one = (tie: Connection): Element =>
    h(
      'li',
      null,
      h(
        'strong',
        null,
        h('bdi', null, nameOf(tie.from)),
        ' ',
        tieGlyph(tie.directed),
        ' ',
        h('bdi', null, nameOf(tie.to)),
      ),
      ' ',
      h('span', { class: 'soft' }, t(`kind.${tie.kind}`)),
      hasNote(tie) && h('p', { class: 'note' }, tie.note),
    )
  const isShort = tiesHere.length <= MOST_SINGLE
  // What a note says it says of one tie.
  const single = isShort ? tiesHere : tiesHere.filter(hasNote)
  const many = isShort ? [] : tiesHere.filter((tie) => !hasNote(tie))
  return section(
    heading,
    h('p', { class: 'soft' }, n('report.ties.are', tiesHere.length)),
    byKind(many, facts, words),
    single.length > 0 && h('ul', { class: 'entries' }, single.map(one)),
  )
}
