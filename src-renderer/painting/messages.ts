import type { PaintedState, PaintStyle } from './painted-look'
import type { SceneChange } from './scene'

/** Which part of the map is painted, and how large. */
export interface PaintView {
  /** Where the canvas's origin lies, in screen pixels from the view's upper left corner. */
  x: number
  y: number
  /** Screen pixels for one canvas unit. */
  zoom: number
  /** The size of the view, in screen pixels. */
  width: number
  height: number
  /** Device pixels for one screen pixel. */
  ratio: number
}

/** How far a painting reaches beyond the view at each side, in screen pixels. Whole ones, so that it lies on the grid. */
export function reachOf({ width, height }: Pick<PaintView, 'width' | 'height'>): { x: number; y: number } {
  return { x: Math.ceil(width * REACH), y: Math.ceil(height * REACH) }
}
const REACH = 0.15

/** A text of the app's own font, and which characters are in it. */
export interface FontFile {
  family: string
  address: string
  range: string
}

/** What the window tells the painter. `version` counts what changes the picture; a painting says which it holds. */
export type ToPainter =
  | { is: 'fonts'; files: readonly FontFile[] }
  | { is: 'scene'; version: number; change: SceneChange }
  | { is: 'style'; version: number; style: PaintStyle }
  | { is: 'state'; version: number; state: PaintedState }
  | { is: 'paint'; number: number; view: PaintView }

/** Two transparent bitmaps of a view with its reach: ties, and the nodes that lie on them. */
export interface Painting {
  is: 'painting'
  /** Of the request that it answers. */
  number: number
  view: PaintView
  version: number
  ties: ImageBitmap
  nodes: ImageBitmap
}

export type FromPainter = Painting | { is: 'fonts-ready' }
