import type { Sentence } from './headline-sentences'
import type { WallMap } from './wall-map'
import type { WallLook } from './wall-state'

/**
 * What the wall shows while somebody is taken away, in a sentence that names and ranks nobody: how many of those on the
 * map fall off then.
 *
 * @returns `null` while everybody is there.
 */
export function sentenceWithout({ participants }: WallMap, away: WallLook['away']): Sentence | null {
  const gone = new Set(away?.people.filter((id) => participants[id]))
  if (away === null || gone.size === 0) return null
  const count = new Set(away.fallen.filter((id) => participants[id] && !gone.has(id))).size
  const who = gone.size === 1 ? 'one' : 'some'
  return {
    stem: count === 0 ? `wall.headline.nobody-without-${who}` : `wall.headline.without-${who}`,
    count,
    params: {},
  }
}
