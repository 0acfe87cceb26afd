import { useStore } from 'zustand'
import type { MarkSize } from '../../src-model/layout/ties/tie-marks'
import { kindWord } from '../../src-model/map/kind-word'
import type { Connection } from '../../src-model/map/map'
import type { Texts } from '../texts'
import { nameLook, widthOf } from './name-look'

/** The weight of words on ties. The styles say the same. */
const WEIGHT = 560
/** The size of words on ties at most, in canvas units: while all are shown, and for the one that is pointed at. */
const LARGEST = { shown: 13, pointedAt: 22 }
/** The space round the letters, which interrupts the line. */
const AIR = 4
/** What is written on a tie: its kind, or the beginning of its note where that says more. */
export function tieWord(t: Texts['t'], { kind, note }: Connection): string {
  return (kind === 'other' && kindWord({ note })) || t(`kind.${kind}`)
}

/** The ground that a word takes on the canvas at most. */
export function useWordSize(word: string): MarkSize {
  const size = useStore(nameLook, ({ detail }) => (detail === 'close' ? LARGEST.shown : LARGEST.pointedAt))
  return { width: widthOf(word, WEIGHT) * size + AIR * 2, height: size + AIR * 2 }
}
