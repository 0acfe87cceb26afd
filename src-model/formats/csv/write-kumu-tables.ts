import type { Id } from '../../map/ids'
import { COLLECTIONS, type CommunityMap, type Participant, type Resource } from '../../map/map'
import type { Loss, Writer } from '../written'
import { listed, promiseColumns, tableLosses } from './table-columns'
import { type Column, Sheets, Words } from './table-sheet'
import { nodeColumns, type TableNode } from './write-gephi-tables'

/** Ids as Kumu takes them: letters, digits and hyphens, each once. */
class KumuIds {
  renamed = 0
  readonly #ids = new Map<Id, string>()

  constructor(map: CommunityMap) {
    const ids = COLLECTIONS.flatMap((each) => (each === 'zones' ? [] : map.order[each]))
    const taken = new Set(ids.filter(isKumuId))
    for (const id of ids) {
      // A hyphen in front would have to be guarded: it may begin a formula.
      const free = isKumuId(id) ? id : freeId(id.replaceAll('_', '-').replace(/^-/, 'id-'), taken)
      taken.add(free)
      this.#ids.set(id, free)
      if (free !== id) this.renamed += 1
    }
  }

  of = (id: Id): string => this.#ids.get(id) ?? id
}

function isKumuId(id: Id): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id)
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let free = wanted
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`
  return free
}

/** Own fields, in which Kumu takes a bar for the end of a value. */
class KumuFields {
  replaced = 0

  column<Thing>(column: Column<Thing>): Column<Thing> {
    return {
      ...column,
      cell: (thing) => {
        const value = column.cell(thing)
        if (typeof value === 'number') return value
        this.replaced += value.split('|').length - 1
        return value.replaceAll('|', '/')
      },
    }
  }
}

function tagsOf(words: Words, { person, resource }: TableNode): string {
  if (person) return words.word(`side.${person.side}`)
  return `${words.word(`resource-kind.${resource.kind}`)}|${words.word(`resource-status.${resource.status}`)}`
}

function thingOf({ person, resource }: TableNode): Participant | Resource {
  return person ?? resource
}

/** Writes a map as Kumu's pair of tables, elements and connections. */
export const writeKumuTables: Writer = (map, { language }) => {
  const sheets = new Sheets({ language, forExcel: false })
  const words = new Words(language)
  const ids = new KumuIds(map)
  const fields = new KumuFields()
  const nodes: TableNode[] = [
    ...listed(map.order.participants, map.participants).map((person) => ({ person })),
    ...listed(map.order.resources, map.resources).map((resource) => ({ resource })),
  ]
  const elements = sheets.write(nodes, [
    { header: 'ID', cell: (node) => ids.of(thingOf(node).id) },
    { header: 'Label', cell: (node) => thingOf(node).name },
    { header: 'Type', cell: ({ person }) => words.word(person ? 'cell.participant' : 'cell.resource') },
    { header: 'Description', cell: ({ person, resource }) => person?.notes ?? resource?.description ?? '' },
    { header: 'Tags', cell: (node) => tagsOf(words, node) },
    ...nodeColumns(words).map((column) => fields.column(column)),
  ])
  const promises = promiseColumns(map, words, ids.of)
  const connections = sheets.write(listed(map.order.connections, map.connections), [
    { header: 'ID', cell: ({ id }) => ids.of(id) },
    { header: 'From', cell: ({ from }) => ids.of(from) },
    { header: 'To', cell: ({ to }) => ids.of(to) },
    { header: 'Direction', cell: ({ directed }) => (directed ? 'directed' : 'undirected') },
    { header: 'Type', cell: ({ kind }) => words.word(`kind.${kind}`) },
    { header: 'Description', cell: ({ note }) => note },
    { header: words.header('strength'), cell: ({ strength }) => strength },
    { header: words.header('origin'), cell: ({ origin }) => words.word(`origin.${origin}`) },
    // Who promised may be several: there the bar divides what it is meant to divide.
    ...promises.map((column, at) => (at === 0 ? fields.column(column) : column)),
  ])
  const extension = '.csv' as const
  const counts = [
    ['ids-renamed', ids.renamed],
    ['separators-renamed', fields.replaced],
  ] as const
  const renamed = counts.flatMap(([code, count]): Loss[] => (count > 0 ? [{ code, params: { count } }] : []))
  return {
    files: [
      { suffix: words.word('table-file.elements'), extension, text: elements },
      { suffix: words.word('table-file.connections'), extension, text: connections },
    ],
    losses: [...tableLosses(map), ...renamed, ...sheets.losses],
  }
}
