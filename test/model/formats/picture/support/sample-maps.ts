import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommunityMap } from '../../../../../src-model/formats/community-map/community-map'
import type { CommunityMap } from '../../../../../src-model/map/map'
import { ROOT } from '../../../../support/sources'

export const SAMPLES = ['mobilificio-brenna', 'northway-rail'] as const

/** A sample as the app comes with it. */
export function sampleMap(name: (typeof SAMPLES)[number]): CommunityMap {
  const text = readFileSync(join(ROOT, `resources/samples/${name}.trama.json`), 'utf8')
  const read = readCommunityMap(text, { newId: () => 'new', now: '2030-05-04T09:00:00.000Z' })
  if (!read.ok) throw new Error(name)
  return read.map
}
