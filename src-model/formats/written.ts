import type { PeopleData } from '../export/choices'
import type { Insight } from '../insight/insight'
import type { CommunityMap, Language } from '../map/map'

/** What a format could not hold or had to write in another way, as a coded sentence under `loss.<code>`. */
export interface Loss {
  code: LossCode
  params: { [name: string]: string | number }
}

/** Each has a sentence in the language files, most with a `count`. */
export const LOSSES = [
  'title',
  'session-fields',
  'people-unnamed-left-out',
  'names-changed',
  'notes-left-out',
  'times',
  'tie-fields',
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
  'names-in-texts',
  'roles-left-out',
  'organisations-left-out',
  'facilitators-left-out',
] as const
export type LossCode = (typeof LOSSES)[number]

/** One file of an export, as text. */
export interface WrittenFile {
  /** A word after the name that the user gave, apart by a space; empty where there is one file only. */
  suffix: string
  extension: `.${string}`
  text: string
}

/** What a writer made of a map. */
export interface Written {
  files: WrittenFile[]
  losses: Loss[]
}

/** What of people a file holds, as a community map says it under `people`. */
export interface PeopleNote {
  /** How people are called. */
  names: PeopleData
  /** Whether it holds notes on people, ties and resources. */
  notes: boolean
  /** Whether people who asked not to be named are in it: as everybody else, as a mark without a name, or not at all. */
  unnamed: 'named' | 'marks' | 'left-out'
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
  /** The same as values, for where a program is to read it. */
  people: PeopleNote
  /** The figures of the map; `null` where they are not asked for or could not be had in time. */
  insight: Insight | null
  /** With a byte order mark and semicolons, as Excel opens tables without asking. */
  forExcel: boolean
}

/** Writes a map in one format. Pure; never throws for a map that keeps its invariants. */
export type Writer = (map: CommunityMap, context: WriteContext) => Written
