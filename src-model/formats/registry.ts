import type { CodedError } from '../contract/errors'
import { writeCommunityMap } from './community-map/community-map'
import type { Content } from './content'
import { TABLE_READERS } from './csv/table-readers'
import { writeGephiTables } from './csv/write-gephi-tables'
import { writeKumuTables } from './csv/write-kumu-tables'
import { writeTables } from './csv/write-tables'
import type { FormatId } from './format-ids'
import type { Found } from './found'
import { gexfReader } from './gexf/read-gexf'
import { writeGexf } from './gexf/write-gexf'
import { graphmlReader } from './graphml/read-graphml'
import { writeGraphml } from './graphml/write-graphml'
import { jsonCanvasReader } from './json-canvas/read-json-canvas'
import { writeJsonCanvas } from './json-canvas/write-json-canvas'
import { kumuReader } from './kumu/read-kumu'
import { writeKumu } from './kumu/write-kumu'
import type { TableUse } from './table'
import type { Writer } from './written'

/** What reading needs besides the files. */
export interface FoundOptions {
  /** How tables are read, one use for each in the order of the files. */
  tables: readonly TableUse[]
  /** What text cards and nodes of unknown type become. */
  untyped: 'participant' | 'resource'
}

/** What was found, or why nothing can be. */
export type FoundAnswer = { ok: true; found: Found } | { ok: false; error: CodedError }

/** A kind of file that people, resources and ties can be found in. */
export interface MapReader {
  id: FormatId
  /** Whether these files are of this kind: by what they hold, never by their names. */
  recognises: (contents: readonly Content[]) => boolean
  read: (contents: readonly Content[], options: FoundOptions) => FoundAnswer
}

/** The kinds of file that are read, the surest sign first. Trama's own is read apart: it loses nothing. */
export const READERS: readonly MapReader[] = [graphmlReader, gexfReader, kumuReader, jsonCanvasReader, ...TABLE_READERS]

/** The kinds of file that are written as text. Pictures and paper are drawn. */
export const WRITERS: Partial<Record<FormatId, Writer>> = {
  'community-map': (map, { exportedAt, generator, people, insight }) => {
    const options = { exportedAt, generator, people, ...(insight === null ? {} : { insight }) }
    return { files: [{ suffix: '', extension: '.trama.json', text: writeCommunityMap(map, options) }], losses: [] }
  },
  graphml: writeGraphml,
  gexf: writeGexf,
  kumu: writeKumu,
  'json-canvas': writeJsonCanvas,
  table: writeTables,
  'kumu-tables': writeKumuTables,
  'gephi-tables': writeGephiTables,
}
