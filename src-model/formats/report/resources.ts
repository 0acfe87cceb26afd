import type { Resource } from '../../map/map'
import { type Child, type Element, h } from '../html/html'
import type { ReportFacts } from './facts'
import { type Column, section, table } from './section'
import type { Words } from './words'

const GROUPS = ['mobilised', 'hidden', 'underused', 'wanted'] as const
type Group = (typeof GROUPS)[number]

/** Who of a resource is told in which group, beside the resource itself. */
const TOLD: Readonly<Record<Group, readonly ('holds' | 'needs' | 'uses')[]>> = {
  mobilised: ['holds', 'uses'],
  hidden: ['holds', 'needs'],
  underused: ['holds', 'needs'],
  wanted: ['needs'],
}
const HEADINGS = { holds: 'outline.held-by', needs: 'outline.needed-by', uses: 'report.used-by' } as const

/** Names one after the other; a dash where there are none. */
export function namesCell(names: readonly string[]): Child {
  return names.length === 0 ? h('span', { class: 'soft' }, '–') : names.join(', ')
}

/** Resources by what has become of them, with who holds and who needs them. @param notes whether descriptions go along. */
export function resourcesSection(facts: ReportFacts, words: Words, notes: boolean): Element {
  const { t, number } = words
  const name = ({ name: title, kind, description }: Resource): Child => [
    h('bdi', null, title),
    ' ',
    h('span', { class: 'soft' }, t(`resource-kind.${kind}`)),
    notes && description !== '' && h('p', { class: 'note' }, description),
  ]
  const group = (which: Group): Element | null => {
    const rows = facts.resources[which]
    if (rows.length === 0) return null
    const columns: Column<Resource>[] = [
      { heading: t('inspector.resource'), width: 'wide', cell: name },
      // A column of dashes tells nothing.
      ...TOLD[which]
        .filter((kind) => rows.some(({ id }) => facts.tiedTo(id, kind).length > 0))
        .map(
          (kind): Column<Resource> => ({
            heading: t(HEADINGS[kind]),
            width: 'middle',
            cell: ({ id }) => namesCell(facts.tiedTo(id, kind)),
          }),
        ),
    ]
    const heading = t(`report.resources.${which}`)
    return h(
      'div',
      { class: 'group' },
      h('h3', null, heading, ' ', h('span', { class: 'count' }, number(rows.length))),
      h('p', { class: 'soft' }, t(`report.resources.${which}.is`)),
      table(heading, columns, rows),
    )
  }
  const groups = GROUPS.map(group)
  const isEmpty = groups.every((each) => each === null)
  return section(t('report.resources'), isEmpty ? h('p', null, t('insight.resources.none')) : groups)
}
