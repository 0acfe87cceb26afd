import type { TextKey } from '../language/translate'
import type { CommunityMap } from '../map/map'
import {
  type ReadOptions,
  type ReadResult,
  readCommunityMap,
  type WriteOptions,
  writeCommunityMap,
} from './community-map/community-map'

/** A kind of file that a map can come from or go to. One that is only written has no `read`, and the other way round. */
export interface MapFormat {
  id: string
  /** What its file names end in, with the dot. */
  extension: `.${string}`
  /** The language key of its name. */
  label: TextKey
  /** Reads a file's text into a map. */
  read?: (text: string, options: ReadOptions) => ReadResult
  /** Writes a map as a file's text. */
  write?: (map: CommunityMap, options: WriteOptions) => string
}

/** Every format, the one that loses nothing first. */
export const FORMATS = [
  {
    id: 'community-map',
    extension: '.trama.json',
    label: 'format.community-map',
    read: readCommunityMap,
    write: writeCommunityMap,
  },
] as const satisfies readonly MapFormat[]

/** The format that a file's name says, by the longest extension that fits. @returns `undefined` when none does. */
export function formatOfFile(name: string): MapFormat | undefined {
  const fitting = FORMATS.filter((each) => name.toLowerCase().endsWith(each.extension))
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0]
}
