import { useStore } from 'zustand'
import type { MarkSize } from '../../src-model/layout/ties/tie-marks'
import { nameLook, widthOf } from './name-look'

/** The weight of words on ties. The styles say the same. */
const WEIGHT = 560
/** The size of words on ties at most, in canvas units: while all are shown, and for the one that is pointed at. */
const LARGEST = { shown: 13, pointedAt: 22 }
/** The space round the letters, which interrupts the line. */
const AIR = 4

/** The ground that a word takes on the canvas at most. */
export function useWordSize(word: string): MarkSize {
  const size = useStore(nameLook, ({ detail }) => (detail === 'close' ? LARGEST.shown : LARGEST.pointedAt))
  return { width: widthOf(word, WEIGHT) * size + AIR * 2, height: size + AIR * 2 }
}
