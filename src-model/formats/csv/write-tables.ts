import { nodeOf } from '../../map/map'
import type { Writer } from '../written'
import {
  heldBy,
  listed,
  PLACE_COLUMNS,
  personColumns,
  promiseColumns,
  resourceColumns,
  tableLosses,
} from './table-columns'
import { Sheets, Words } from './table-sheet'

/**
 * Writes a map as tables for people to read: one of people with what they hold and need, one of resources, one of
 * ties. Columns for programs, which tell namesakes apart, come last.
 */
export const writeTables: Writer = (map, context) => {
  const sheets = new Sheets(context)
  const words = new Words(context.language)
  const { side, organisation, role, unnamed } = personColumns(words)
  const { kind, status } = resourceColumns(words)
  const id = { header: 'ID', cell: (thing: { id: string }) => thing.id }
  const nameOf = (end: string) => nodeOf(map, end)?.name ?? ''
  const people = sheets.write(listed(map.order.participants, map.participants), [
    { header: words.header('name'), cell: ({ name }) => name },
    side,
    organisation,
    role,
    { header: words.header('holds'), cell: heldBy(map, 'holds') },
    { header: words.header('needs'), cell: heldBy(map, 'needs') },
    { header: words.header('notes'), cell: ({ notes }) => notes },
    unnamed,
    ...PLACE_COLUMNS,
    id,
  ])
  const resources = sheets.write(listed(map.order.resources, map.resources), [
    { header: words.header('resource'), cell: ({ name }) => name },
    { ...kind, header: words.header('kind') },
    status,
    { header: words.header('description'), cell: ({ description }) => description },
    ...PLACE_COLUMNS,
    id,
  ])
  const ties = sheets.write(listed(map.order.connections, map.connections), [
    { header: words.header('from'), cell: ({ from }) => nameOf(from) },
    { header: words.header('kind'), cell: (tie) => words.word(`kind.${tie.kind}`) },
    { header: words.header('to'), cell: ({ to }) => nameOf(to) },
    { header: words.header('direction'), cell: ({ directed }) => words.word(directed ? 'cell.yes' : 'cell.no') },
    { header: words.header('strength'), cell: ({ strength }) => strength },
    { header: words.header('origin'), cell: ({ origin }) => words.word(`origin.${origin}`) },
    { header: words.header('note'), cell: ({ note }) => note },
    ...promiseColumns(map, words, (each) => each),
    { header: words.header('from-id'), cell: ({ from }) => from },
    { header: words.header('to-id'), cell: ({ to }) => to },
    id,
  ])
  const extension = '.csv' as const
  return {
    files: [
      { suffix: words.word('table-file.people'), extension, text: people },
      { suffix: words.word('table-file.resources'), extension, text: resources },
      { suffix: words.word('table-file.ties'), extension, text: ties },
    ],
    losses: [...tableLosses(map), ...sheets.losses],
  }
}
