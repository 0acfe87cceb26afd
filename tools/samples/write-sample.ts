import { SAMPLES } from '../../src-model/contract/library'
import { writeCommunityMap } from '../../src-model/formats/community-map/community-map'
import { playSample } from './play-sample'

/** The sample workshops, by file name without extension. */
export const SAMPLE_NAMES = SAMPLES

/** The map file that comes from playing a sample's text. The same text gives the same bytes. */
export function sampleFile(name: string, text: string): string {
  const map = playSample(name, text)
  return writeCommunityMap(map, { exportedAt: map.session.endedAt ?? '', generator: 'Trama samples' })
}
