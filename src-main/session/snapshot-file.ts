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
  /** Of the map's JSON. */
  checksum: string
}

function isSnapshotFile(value: unknown): value is SnapshotFile {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
}

function decode(text: string): { data: Snapshot } | 'damaged' | 'newer' {
  const file: unknown = JSON.parse(text)
  if (!isSnapshotFile(file)) return 'damaged'
  if (file.version > VERSION) return 'newer'
  const { seq, map, checksum } = file
  if (!Number.isSafeInteger(seq) || checksumOf(JSON.stringify(map)) !== checksum) return 'damaged'
  // A map that no command could make was not written by this app; what is not even a map throws here.
  if (violationsOf(map).length > 0) return 'damaged'
  return { data: { seq, map } }
}

/** `{ format, version, seq, checksum, map }`. The map's JSON is made once, though it is checksummed and written. */
export const snapshotCodec: Codec<Snapshot> = {
  encode({ seq, map }) {
    const json = JSON.stringify(map)
    const head = JSON.stringify({ format: FORMAT, version: VERSION, seq, checksum: checksumOf(json) })
    return `${head.slice(0, -1)},"map":${json}}\n`
  },
  decode(text) {
    try {
      return decode(text)
    } catch {
      return 'damaged'
    }
  },
}
