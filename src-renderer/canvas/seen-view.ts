import type { WallLook } from '../../src-model/wall/wall-state'

/** How the canvas is looked at: its place and scale, and its size and the window's, in CSS pixels. */
export interface CanvasLook {
  /** The place of the map's origin on the canvas, and how large a canvas unit is. */
  transform: readonly [x: number, y: number, zoom: number]
  width: number
  height: number
  window: { width: number; height: number }
}

type View = NonNullable<WallLook['view']>

/**
 * The part of the map that the wall follows. Panels take room from the canvas and give it back; the room's picture does
 * not move for that. What is seen before one opens is what is followed until the view is moved, or the window gets
 * another size.
 */
export class SeenView {
  #last: { look: CanvasLook; view: View } | null = null

  /** @returns what the wall is to follow, in canvas units; `null` while the canvas has no size. */
  look(look: CanvasLook): View | null {
    if (look.width <= 0 || look.height <= 0) return null
    if (this.#last !== null && isSamePlace(look, this.#last.look)) return this.#last.view
    const [x, y, zoom] = look.transform
    const view = { x: -x / zoom, y: -y / zoom, width: look.width / zoom, height: look.height / zoom }
    this.#last = { look, view }
    return view
  }
}

function isSamePlace(now: CanvasLook, before: CanvasLook): boolean {
  return (
    now.transform.every((part, index) => part === before.transform[index]) &&
    now.window.width === before.window.width &&
    now.window.height === before.window.height
  )
}
