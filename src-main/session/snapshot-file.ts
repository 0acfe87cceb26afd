import { setImmediate as nextTurn } from 'node:timers/promises'
import { violationsOf } from '../../src-model/map/check'
import type { CommunityMap, Thing } from '../../src-model/map/map'
import { isCollection } from '../../src-model/map/touched'
import { Checksum, checksumOf } from './checksum'
import type { Codec } from './durable-adapter'

const FORMAT = 'trama-snapshot'
const VERSION = 1

/** A map at a commit, as it lies on the disk. */
export interface Snapshot {
  /** The number of the last commit in the map. */
  seq: number
  map: CommunityMap
}

interface SnapshotFile extends Snapshot {
  format: string
  version: number
}

/** So many things of a map are written at a stretch, which takes about half a millisecond. */
const AT_A_STRETCH = 300
/** Pieces of fewer bytes, such as names of parts, take no time. */
const SMALL_PIECE = 1_000

// The first field is the checksum of all the text that follows it, in this version and in those to come: a number
// with a turned bit must neither pass for another commit's, nor for a newer version's.
const HEAD = /^\{"checksum":"([0-9a-f]{8})",/

function isSnapshotFile(value: unknown): value is SnapshotFile {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
}

function decode(text: string): { data: Snapshot } | 'damaged' | 'newer' {
  const head = HEAD.exec(text)
  if (head === null || checksumOf(text.slice(head[0].length)) !== head[1]) return 'damaged'
  const file: unknown = JSON.parse(text)
  if (!isSnapshotFile(file)) return 'damaged'
  if (file.version > VERSION) return 'newer'
  const { seq, map } = file
  // A map that no command could make was not written by this app; what is not even a map throws here.
  if (!Number.isSafeInteger(seq) || violationsOf(map).length > 0) return 'damaged'
  return { data: { seq, map } }
}

/** A record of things as JSON, in pieces. */
function* recordPieces(record: Readonly<Record<string, Thing>>): Generator<string> {
  const ids = Object.keys(record)
  yield '{'
  for (let from = 0; from < ids.length; from += AT_A_STRETCH) {
    const some = ids.slice(from, from + AT_A_STRETCH).map((id) => `${JSON.stringify(id)}:${JSON.stringify(record[id])}`)
    yield `${from > 0 ? ',' : ''}${some.join(',')}`
  }
  yield '}'
}

/** All of a snapshot's file that its checksum is of, in pieces. */
function* piecesOf({ seq, map }: Snapshot): Generator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, seq }).slice(1, -1)},"map":`
  let before = '{'
  for (const [part, value] of Object.entries(map)) {
    yield `${before}${JSON.stringify(part)}:`
    if (isCollection(part)) yield* recordPieces(map[part])
    else yield JSON.stringify(value)
    before = ','
  }
  yield '}}\n'
}

function headOf(checksum: string): string {
  return `{"checksum":"${checksum}",`
}

/** `{ checksum, format, version, seq, map }`. */
export const snapshotCodec = {
  encode({ seq, map }) {
    const fields = `${JSON.stringify({ format: FORMAT, version: VERSION, seq, map }).slice(1)}\n`
    return headOf(checksumOf(fields)) + fields
  },
  async encodeInSlices(snapshot) {
    const checksum = new Checksum()
    const pieces: Buffer[] = []
    for (const piece of piecesOf(snapshot)) {
      const bytes = Buffer.from(piece, 'utf8')
      checksum.take(bytes)
      pieces.push(bytes)
      // The largest map takes some thirty milliseconds, which edits would wait for.
      if (bytes.byteLength > SMALL_PIECE) await nextTurn()
    }
    return Buffer.concat([Buffer.from(headOf(checksum.text), 'utf8'), ...pieces])
  },
  decode(text) {
    try {
      return decode(text)
    } catch {
      return 'damaged'
    }
  },
} satisfies Codec<Snapshot>
