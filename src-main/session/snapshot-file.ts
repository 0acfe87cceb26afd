import { violationsOf } from '../../src-model/map/check'
import type { CommunityMap } from '../../src-model/map/map'
import { checksumOf } from './checksum'
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

/** `{ checksum, format, version, seq, map }`. */
export const snapshotCodec: Codec<Snapshot> = {
  encode({ seq, map }) {
    const fields = `${JSON.stringify({ format: FORMAT, version: VERSION, seq, map }).slice(1)}\n`
    return `{"checksum":"${checksumOf(fields)}",${fields}`
  },
  decode(text) {
    try {
      return decode(text)
    } catch {
      return 'damaged'
    }
  },
}
