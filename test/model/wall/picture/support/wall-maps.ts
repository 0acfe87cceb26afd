import { readFileSync } from 'node:fs'
import { readCommunityMap } from '../../../../../src-model/formats/community-map/community-map'
import type { WallMap } from '../../../../../src-model/wall/wall-map'
import { seededMap } from '../../../../../tools/bench/seeded-map'
import { wallMapOf } from '../../../../support/wall-map-of'

/** The widths of letters in the font of names, in hundredths of an em, each with the letters that have it. */
const WIDTHS: Readonly<Record<number, string>> = {
  19: "'",
  25: ',.:;j|`',
  28: 'i',
  30: ' !l',
  33: '()[]',
  37: 'f"t-r{}',
  41: 'I_/\\',
  43: '1',
  50: 'csyz*',
  52: 'vx',
  55: 'akJLe7?~',
  57: 'Fhnu2o<>^',
  59: '9g3ETbdpqS5$+',
  62: '468=PZ',
  64: 'RBVY',
  66: '0ACK',
  69: 'XDUH',
  73: 'GNw#&O',
  78: 'Q@',
  86: 'Mm',
  91: 'W%',
}
const WIDTH_OF = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width) / 100])),
)

/** How wide a text is in the font of names, in em, near enough; an accent is as wide as its letter. */
export function inFontOfNames(text: string): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')]
  return letters.reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? 0.6), 0)
}

/** A sample session's map, as the wall gets it. */
export function sampleWallMap(name: string): WallMap {
  const text = readFileSync(new URL(`../../../../../resources/samples/${name}.trama.json`, import.meta.url), 'utf8')
  const result = readCommunityMap(text, { newId: () => 'never', now: '2030-01-01T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.error.code)
  return wallMapOf(result.map, 'full')
}

/** A generated map with so many participants, resources and ties as in a real one, as the wall gets it. */
export function generatedWallMap(participants: number): WallMap {
  for (let nodes = participants; ; nodes += 1) {
    const map = seededMap(nodes, nodes * 3)
    if (map.order.participants.length >= participants) return wallMapOf(map, 'full')
  }
}
