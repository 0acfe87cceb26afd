import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { lookAt, screenUnitAt, type ZoomLook } from '../canvas/zoom-detail'
import type { Letters } from './lettering'
import { sheetOf } from './messages'
import type { PaintWork, Pen } from './paint'
import type { PaintColours } from './painted-look'
import type { SceneNode } from './scene'

/** The hand that holds the pen while a view is painted: how large things are now, and where the pen is put down. */
export class Hand {
  readonly colours: PaintColours
  readonly look: ZoomLook
  readonly isFar: boolean
  /** Canvas units for one screen pixel, in steps. */
  readonly unit: number
  /** Device pixels for one canvas unit. */
  readonly scale: number
  /** What can be seen, in canvas units. */
  readonly ground: Box
  readonly #left: number
  readonly #top: number

  /** @param pen its units are canvas units. */
  constructor(
    readonly pen: Pen,
    readonly work: PaintWork,
  ) {
    const { view, style } = work
    const { a, e, f } = pen.getTransform()
    this.scale = a
    this.#left = e
    this.#top = f
    this.colours = style.colours
    this.look = lookAt(view.zoom)
    this.isFar = this.look.detail === 'far'
    this.unit = screenUnitAt(view.zoom)
    const { left, top, width, height } = sheetOf(view)
    const [x, y, scale] = [view.x * view.ratio + left, view.y * view.ratio + top, view.zoom * view.ratio]
    this.ground = { left: -x / scale, top: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale }
  }

  /** Puts the origin of what is painted next at a place. @param scale how much larger than on the map it is painted. */
  at(x: number, y: number, scale = 1): void {
    const { pen, scale: whole } = this
    pen.setTransform(whole * scale, 0, 0, whole * scale, x * whole + this.#left, y * whole + this.#top)
  }

  /** Back to the canvas's own origin. */
  home(): void {
    this.at(0, 0)
  }

  write({ weight, size }: Letters): void {
    this.pen.font = this.work.letters.fontOf({ weight, size })
  }

  /** Where a node is shown now; `undefined` for one that is not there. */
  placeOf(id: Id): Position | undefined {
    return this.work.moved.get(id) ?? this.work.scene.nodes.get(id)
  }

  nodeAt(id: Id): SceneNode | undefined {
    const node = this.work.scene.nodes.get(id)
    const moved = this.work.moved.get(id)
    return node && moved ? { ...node, ...moved } : node
  }

  /** A length in canvas units as browsers draw the edges of boxes: on whole device pixels of the unzoomed canvas. */
  snapped(length: number): number {
    const { ratio } = this.work.view
    return Math.round(length * ratio) / ratio
  }
}
