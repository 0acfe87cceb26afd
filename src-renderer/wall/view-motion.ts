import type { WallView } from '../../src-model/wall/picture/picture'

/** How soon the wall has followed a small move of the facilitator's view: two thirds of the way, in milliseconds. */
const FOLLOWING_MS = 70
/** Nearer than this, in pixels and in parts of the zoom, nobody sees a difference. */
const THERE = { pixels: 0.5, zoom: 0.001 }
/** The longest time between two frames that counts: after a pause the view goes on, it does not leap. */
const LONGEST_FRAME_MS = 100

/** The point of the map in the middle of the wall, and the zoom: what moves evenly when a view moves. */
interface Aim {
  x: number
  y: number
  zoom: number
}

interface Size {
  width: number
  height: number
}

function aimOf({ x, y, zoom }: WallView, { width, height }: Size): Aim {
  return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom, zoom }
}

function viewOf({ x, y, zoom }: Aim, { width, height }: Size): WallView {
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom }
}

/** A view part of the way between two others. */
export function viewBetween(from: WallView, to: WallView, part: number, size: Size): WallView {
  const [a, b] = [aimOf(from, size), aimOf(to, size)]
  return viewOf(
    { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part, zoom: a.zoom * (b.zoom / a.zoom) ** part },
    size,
  )
}

/** Fast at first, and slower towards the end. @param part of the time that is over, from 0 to 1. */
export function eased(part: number): number {
  return 1 - (1 - part) ** 3
}

/** How far two views are apart: pixels that the middle of the wall moves by, and the factor of the zoom, at least 1. */
export function apart(one: WallView, other: WallView, size: Size): { pixels: number; zoom: number } {
  const [a, b] = [aimOf(one, size), aimOf(other, size)]
  const zoom = Math.max(a.zoom / b.zoom, b.zoom / a.zoom)
  return { pixels: Math.hypot(a.x - b.x, a.y - b.y) * Math.max(a.zoom, b.zoom), zoom }
}

/** Moves the wall's view: after small hops it follows, to far places it glides. Times are those of frames, in milliseconds. */
export class ViewMotion {
  #view: WallView
  #target: WallView
  #glide: { from: WallView; begin: number; duration: number } | null = null
  #last = 0
  #size: Size

  constructor(view: WallView, size: Size) {
    this.#view = view
    this.#target = view
    this.#size = size
  }

  /** What is shown. */
  get view(): WallView {
    return this.#view
  }

  /** What will be shown. */
  get target(): WallView {
    return this.#target
  }

  get isMoving(): boolean {
    return this.#view !== this.#target
  }

  /** Shows a view at once, on a wall of a size. */
  jump(view: WallView, size: Size): void {
    this.#size = size
    this.#view = view
    this.#target = view
    this.#glide = null
  }

  /** Goes to a view in one glide. @param now when this frame began. */
  glideTo(target: WallView, now: number, duration: number): void {
    this.#target = target
    this.#glide = { from: this.#view, begin: now, duration }
  }

  /** Goes after a view that is near and may go on moving. */
  follow(target: WallView, now: number): void {
    if (!this.isMoving || this.#glide) this.#last = now
    this.#target = target
    this.#glide = null
  }

  /** Takes the view on to where it is in this frame. */
  step(now: number): void {
    if (!this.isMoving) return
    if (this.#glide) this.#stepGlide(now, this.#glide)
    else this.#stepAfter(now)
  }

  #stepGlide(now: number, { from, begin, duration }: { from: WallView; begin: number; duration: number }): void {
    const part = Math.max(0, (now - begin) / duration)
    this.#view = part >= 1 ? this.#target : viewBetween(from, this.#target, eased(part), this.#size)
    if (part >= 1) this.#glide = null
  }

  #stepAfter(now: number): void {
    const passed = Math.min(Math.max(now - this.#last, 0), LONGEST_FRAME_MS)
    this.#last = now
    const next = viewBetween(this.#view, this.#target, 1 - Math.exp(-passed / FOLLOWING_MS), this.#size)
    const { pixels, zoom } = apart(next, this.#target, this.#size)
    this.#view = pixels < THERE.pixels && zoom - 1 < THERE.zoom ? this.#target : next
  }
}
