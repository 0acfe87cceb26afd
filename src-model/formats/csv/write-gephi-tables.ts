import type { Participant, Resource } from '../../map/map'
import type { Writer } from '../written'
import { listed, PLACE_COLUMNS, personColumns, promiseColumns, resourceColumns, tableLosses } from './table-columns'
import { type Column, Sheets, Words } from './table-sheet'

/** A person or a resource, in one table with the others. */
export type TableNode = { person: Participant; resource?: never } | { person?: never; resource: Resource }

/** Columns that only people have, or only resources, for a table of both. */
export function nodeColumns(words: Words): Column<TableNode>[] {
  const { side, organisation, role, unnamed } = personColumns(words)
  const { kind, status } = resourceColumns(words)
  const ofPerson = (column: Column<Participant>): Column<TableNode> => {
    return { ...column, cell: ({ person }) => (person ? column.cell(person) : '') }
  }
  const ofResource = (column: Column<Resource>): Column<TableNode> => {
    return { ...column, cell: ({ resource }) => (resource ? column.cell(resource) : '') }
  }
  const places = PLACE_COLUMNS.map((column): Column<TableNode> => {
    return { ...column, cell: ({ person, resource }) => column.cell(person ?? resource) }
  })
  return [...[side, organisation, role].map(ofPerson), ...[kind, status].map(ofResource), ofPerson(unnamed), ...places]
}

/** Writes a map as Gephi's pair of tables, nodes and edges. */
export const writeGephiTables: Writer = (map, { language }) => {
  const sheets = new Sheets({ language, forExcel: false })
  const words = new Words(language)
  const nodes: TableNode[] = [
    ...listed(map.order.participants, map.participants).map((person) => ({ person })),
    ...listed(map.order.resources, map.resources).map((resource) => ({ resource })),
  ]
  const nodeTable = sheets.write(nodes, [
    { header: 'Id', cell: ({ person, resource }) => (person ?? resource).id },
    { header: 'Label', cell: ({ person, resource }) => (person ?? resource).name },
    { header: 'Type', cell: ({ person }) => words.word(person ? 'cell.participant' : 'cell.resource') },
    ...nodeColumns(words),
    {
      header: words.header('description'),
      cell: ({ person, resource }) => person?.notes ?? resource?.description ?? '',
    },
  ])
  const edgeTable = sheets.write(listed(map.order.connections, map.connections), [
    { header: 'Source', cell: ({ from }) => from },
    { header: 'Target', cell: ({ to }) => to },
    { header: 'Type', cell: ({ directed }) => (directed ? 'Directed' : 'Undirected') },
    { header: 'Id', cell: ({ id }) => id },
    { header: 'Label', cell: ({ kind }) => words.word(`kind.${kind}`) },
    { header: 'Weight', cell: ({ strength }) => strength },
    { header: words.header('origin'), cell: ({ origin }) => words.word(`origin.${origin}`) },
    { header: words.header('note'), cell: ({ note }) => note },
    ...promiseColumns(map, words, (id) => id),
  ])
  const extension = '.csv' as const
  return {
    files: [
      { suffix: words.word('table-file.nodes'), extension, text: nodeTable },
      { suffix: words.word('table-file.edges'), extension, text: edgeTable },
    ],
    losses: [...tableLosses(map), ...sheets.losses],
  }
}
