import type { Loss, WriteContext } from '../formats/written'
import type { Insight } from '../insight/insight'
import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import type { ExportChoices, Paper } from './choices'

/** A sheet or several to print: the contents of a page's `<main>`, of elements and classes that `paper.css` knows. */
export interface PaperPage {
  /** Escaped HTML, with pictures as inline SVG, without scripts, styles and addresses. */
  html: string
  title: string
  language: CommunityMap['session']['language']
  size: Paper
  landscape: boolean
}

/** A picture to be painted. */
export interface PictureDraft {
  /** A stand-alone SVG of `width` × `height` units. */
  svg: string
  width: number
  height: number
  /** Pixels a unit. */
  scale: number
}

/** One file of an export, before it is painted or printed. */
export type DraftFile = { suffix: string; extension: `.${string}` } & (
  | { is: 'text'; text: string }
  | { is: 'picture'; picture: PictureDraft }
  | { is: 'page'; page: PaperPage }
)

/** All files of an export, and what they do not hold. */
export interface ExportDraft {
  files: DraftFile[]
  losses: Loss[]
}

/** What an export is made of. */
export interface ExportTask {
  /** As it is in the session, with everybody's names. */
  map: CommunityMap
  choices: ExportChoices
  /** The number of each person, as in P1: stable within a session. Needed for pseudonyms only. */
  pseudonyms: Record<Id, number>
  /** ISO 8601, UTC. */
  exportedAt: string
  /** `YYYY-MM-DD`, where the user is. */
  today: string
  generator: string
}

/** Computes the figures of a map; `null` where they cannot be had in time. */
export type FiguresOf = (map: CommunityMap) => Promise<Insight | null>

/** What a picture or a page is drawn of, besides the map. */
export interface DrawContext extends WriteContext {
  choices: ExportChoices
  /** `YYYY-MM-DD`, where the user is. */
  today: string
}

/** Draws a map as pictures or pages. Pure; `map` holds of people only what may leave. */
export type Drawer = (map: CommunityMap, context: DrawContext) => ExportDraft
