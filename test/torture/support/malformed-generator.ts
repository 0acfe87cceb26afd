import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { seeded } from '../../../src-model/layout/seeded'
import { smallMap } from '../../model/support/small-map'
import { below, damageJson } from './json-damage'
import { oddFile } from './odd-files'
import { damageText } from './text-damage'

const SAMPLES = join(import.meta.dirname, '../../../resources/samples')

/** Of so many files, one is large. */
const ONE_IS_LARGE = 60

function realMaps(): string[] {
  const small = writeCommunityMap(smallMap(), { exportedAt: '2026-05-01T12:00:00.000Z', generator: 'Trama' })
  const samples = ['mobilificio-brenna', 'northway-rail'].map((name) =>
    readFileSync(join(SAMPLES, `${name}.trama.json`), 'utf8'),
  )
  return [small, small, ...samples]
}

/** Malformed map files one after the other, the same for the same seed. */
export function* malformed(count: number, seed: number): Generator<Uint8Array> {
  const maps = realMaps()
  for (let index = 0; index < count; index += 1) {
    // Each file has a seed of its own, so that one can be made again without those before it.
    const random = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
    for (let warm = 0; warm < 4; warm += 1) random()
    const text = maps[below(maps.length, random)] ?? ''
    const way = random()
    if (index % ONE_IS_LARGE === ONE_IS_LARGE - 1) yield oddFile(true, random)
    else if (way < 0.1) yield oddFile(false, random)
    else if (way < 0.3) yield damageText(text, random)
    else {
      const file = JSON.parse(text)
      damageJson(file, random)
      const damaged = JSON.stringify(file, null, 2)
      yield way < 0.9 ? Buffer.from(damaged) : damageText(damaged, random)
    }
  }
}
