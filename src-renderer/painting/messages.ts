import type { Id } from '../../src-model/map/ids'
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
  /** How far the view's upper left corner lies beyond the device pixel that it is in, in device pixels. */
  beyond: { x: number; y: number }
}

/** The sheet that a view is painted on: somewhat larger than the view, and on the grid of the device's pixels. */
export interface Sheet {
  /** How far it reaches beyond the view's left and upper side, in device pixels. */
  left: number
  top: number
  /** Its size, in device pixels. */
  width: number
  height: number
}

/** How far a sheet reaches beyond the view at each side, as a part of the view. */
const REACH = 0.15

export function sheetOf({
  width,
  height,
  ratio,
  beyond,
}: Pick<PaintView, 'width' | 'height' | 'ratio' | 'beyond'>): Sheet {
  const left = Math.ceil(width * REACH * ratio)
  const top = Math.ceil(height * REACH * ratio)
  return {
    left: left + beyond.x,
    top: top + beyond.y,
    width: Math.ceil(width * ratio) + left * 2 + 1,
    height: Math.ceil(height * ratio) + top * 2 + 1,
  }
}

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
  | { is: 'state'; version: number; parts: Partial<PaintedState> }
  /** Where nodes are shown that are on the move; `places` are `x` and `y` of each, one after the other. */
  | { is: 'moves'; version: number; ids: readonly Id[]; places: Float64Array }
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
