import type { CommitmentStatus } from '../map/map'

// The shapes that say what something is without its colour: the same on the canvas, on the wall and in pictures.

/** In a square of 56 units. */
export const EMPLOYEE = { x: 3, y: 3, width: 50, height: 50, rx: 13 } as const
export const CUSTOMER = { cx: 28, cy: 28, r: 26.5 } as const
export const GUEST = 'M28 2 L51.4 15 V41 L28 54 L4.6 41 V15 Z'

/** A resource's tag, 176 units wide and 58 high, pointed at its left, and the half of it that a half-used one fills. */
export const TAG =
  'M26 1.5 H162 A12 12 0 0 1 174 13.5 V44.5 A12 12 0 0 1 162 56.5 H26 L4 36 Q1.5 33 1.5 29 Q1.5 25 4 22 Z'
export const TAG_HALF = 'M2 29 H174 V44.5 A12 12 0 0 1 162 56.5 H26 L4 36 Q2 33 2 29 Z'
/** The hole in its point. */
export const TAG_EYE = { cx: 14, cy: 29, r: 3.5 } as const

/** A tag of another size, for where there is room for an icon only. */
export function smallTag(width: number, height: number): string {
  const [right, bottom, middle] = [width - 2, height - 2, height / 2]
  const point = height * 0.36
  const round = height * 0.22
  return (
    `M${point} 2 H${right - round} A${round} ${round} 0 0 1 ${right} ${2 + round} V${bottom - round} ` +
    `A${round} ${round} 0 0 1 ${right - round} ${bottom} H${point} L4 ${middle + 5} Q1.5 ${middle} 4 ${middle - 5} Z`
  )
}

/** The half of it that a half-used resource fills. */
export function smallTagHalf(width: number, height: number): string {
  const [right, bottom, middle] = [width - 2, height - 2, height / 2]
  const round = height * 0.22
  return (
    `M2.8 ${middle} H${right} V${bottom - round} A${round} ${round} 0 0 1 ${right - round} ${bottom} ` +
    `H${height * 0.36} L4 ${middle + 5} Q2.8 ${middle + 2} 2.8 ${middle} Z`
  )
}

/** The seal of a promise, round the place where it sits. */
export const SEAL_RADIUS = 10
export const SEAL_DOT = 4
export const SEAL_STROKES: Readonly<Record<Exclude<CommitmentStatus, 'promised'>, string>> = {
  done: 'M-4.5 0.5 L-1.5 3.5 L4.5 -3.5',
  dropped: 'M-4 0 H4',
}
