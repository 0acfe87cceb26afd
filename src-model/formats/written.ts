import type { CommunityMap, Language } from '../map/map'

/** What a format could not hold or had to write in another way, as a coded sentence under `loss.<code>`. */
export interface Loss {
  code: LossCode
  params: { [name: string]: string | number }
}

/** Each has a sentence in the language files, most with a `count`. */
export const LOSSES = [
  'session-fields',
  'people-unnamed-left-out',
  'names-changed',
  'notes-left-out',
  'promises',
  'zones',
  'positions',
  'looks',
  'unknown-fields',
  'characters-removed',
  'cells-guarded',
  'ids-renamed',
  'separators-renamed',
  'labels-left-out',
  'picture-smaller',
  'figures',
] as const
export type LossCode = (typeof LOSSES)[number]

/** One file of an export, as text. */
export interface WrittenFile {
  /** What is added to the name that the user gave, between it and the extension; empty where there is one file only. */
  suffix: string
  extension: `.${string}`
  text: string
}

/** What a writer made of a map. */
export interface Written {
  files: WrittenFile[]
  losses: Loss[]
}

/** What a writer is told besides the map, which holds of people only what may leave. */
export interface WriteContext {
  /** The language of words that the file itself holds. */
  language: Language
  /** ISO 8601, UTC. */
  exportedAt: string
  /** The program and its version. */
  generator: string
  /** Which people data the file holds, as a sentence in that language, for where a format has room to say so. */
  peopleData: string
  /** With a byte order mark and semicolons, as Excel opens tables without asking. */
  forExcel: boolean
}

/** Writes a map in one format. Pure; never throws for a map that keeps its invariants. */
export type Writer = (map: CommunityMap, context: WriteContext) => Written
