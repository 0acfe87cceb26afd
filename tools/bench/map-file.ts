import { writeCommunityMap } from '../../src-model/formats/community-map/community-map'
import { seededMap } from './seeded-map'

/** A seeded map as a file of ours. See `seededMap`. */
export function seededMapFile(nodes: number, ties: number): string {
  return writeCommunityMap(seededMap(nodes, ties), { exportedAt: '2030-05-04T09:00:00.000Z', generator: 'Trama bench' })
}
