import { writeCommunityMap } from '../../src-model/formats/community-map/community-map'
import type { CommunityMap } from '../../src-model/map/map'
import { benchMap } from './bench-map'
import { seededMap } from './seeded-map'

function fileOf(map: CommunityMap): string {
  return writeCommunityMap(map, { exportedAt: '2030-05-04T09:00:00.000Z', generator: 'Trama bench' })
}

/** A seeded map as a file of ours. See `seededMap`. */
export function seededMapFile(nodes: number, ties: number): string {
  return fileOf(seededMap(nodes, ties))
}

/** A map to measure speed on as a file of ours. See `benchMap`. */
export function benchMapFile(nodes: number, ties: number): string {
  return fileOf(benchMap(nodes, ties))
}
