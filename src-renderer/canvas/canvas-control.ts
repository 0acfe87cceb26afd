import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'

/** What the rest of the window may ask of the canvas. */
export interface CanvasControl {
  /** Glides so that these nodes and zones can be seen, if they cannot; of too many, the newest, which stand last. */
  reveal(ids: readonly Id[]): void
  /** Glides so that these fill the view, as far as names stay a sensible size. */
  fit(ids: readonly Id[]): void
  /** Glides to what just came onto the map, with some of what was there. @returns glides back to the view from before. */
  arrive(ids: readonly Id[]): () => void
  /** Shows the whole map. @param move how it gets there; gliding when left out. */
  fitAll(move?: { duration: number }): void
  /** The middle of what is seen, in canvas units. */
  middle(): Position
  /** The place of the canvas under a point of the window. */
  placeAt(point: Position): Position
  /** Of each of these people, where in the window mark and name are drawn, whether or not they are in view. */
  drawn(ids: Iterable<Id>): Box[][]
  /** Where on the canvas the pointer is; `null` while it is elsewhere. */
  pointer(): Position | null
  zoomBy(factor: number): void
  focus(): void
}

let control: CanvasControl | null = null

/** Called by the canvas while it is on screen. */
export function setCanvasControl(next: CanvasControl | null): void {
  control = next
}

/** The canvas on screen, if there is one. */
export function canvasControl(): CanvasControl | null {
  return control
}
