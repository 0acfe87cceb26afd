import { type Box, overlaps } from '../../layout/footprint'
import { SEAL } from '../../layout/ties/tie-marks'
import type { TiePath } from '../../layout/ties/tie-path'

/** What a seal keeps off, in the units of lines. */
export interface SealGrounds {
  /** All that is written. */
  texts: readonly Box[]
  marks: readonly Box[]
}

export const NO_GROUNDS: SealGrounds = { texts: [], marks: [] }

/** How far along the line from the place wished for others are tried, and where none is, in parts of it. */
const STEP = 0.05
const ENDS = { first: 0.08, last: 0.92 }

function partsFrom(wished: number): number[] {
  const parts = [wished]
  for (let away = STEP; away < 1; away += STEP) parts.push(wished + away, wished - away)
  return parts.filter((part) => part >= ENDS.first && part <= ENDS.last)
}

/**
 * Where on its own tie a seal sits: nowhere else could it be told whose it is. It keeps off texts and marks, and lies on a
 * mark where there is no other place.
 *
 * @param wished part of the way where it would best sit.
 * @returns part of the way; `null` where there is nothing but text.
 */
export function sealPart(path: TiePath, wished: number, { texts, marks }: SealGrounds): number | null {
  const half = SEAL.width / 2
  const parts = partsFrom(wished).map((part) => {
    const { x, y } = path.at(part)
    return { part, box: { left: x - half, top: y - half, right: x + half, bottom: y + half } }
  })
  const written = path.headBox ? [...texts, path.headBox] : texts
  const unwritten = parts.filter(({ box }) => !written.some((each) => overlaps(each, box)))
  const clear = unwritten.find(({ box }) => !marks.some((each) => overlaps(each, box)))
  return (clear ?? unwritten[0])?.part ?? null
}
