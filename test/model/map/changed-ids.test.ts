import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangedIds, changedIds } from '../../../src-model/map/changed-ids'
import type { Id } from '../../../src-model/map/ids'
import type { Collection, CommunityMap } from '../../../src-model/map/map'
import { applyAll } from '../../../src-model/map/patches'
import { events } from '../support/arbitrary-command'
import { communityMap } from '../support/arbitrary-map'
import { play } from '../support/play'
import { smallMap } from '../support/small-map'

/** Everything that is another record, found by looking at everything. */
function byComparing(before: CommunityMap, after: CommunityMap): ChangedIds {
  const changed = (each: Collection): Id[] => {
    const ids = new Set([...Object.keys(before[each]), ...Object.keys(after[each])])
    return [...ids].filter((id) => before[each][id] !== after[each][id])
  }
  return {
    nodes: [...changed('participants'), ...changed('resources')],
    ties: changed('connections'),
    zones: changed('zones'),
  }
}

function sorted(ids: ChangedIds | 'whole') {
  if (ids === 'whole') return ids
  return { nodes: ids.nodes.toSorted(), ties: ids.ties.toSorted(), zones: ids.zones.toSorted() }
}

describe('what a commit changed', () => {
  test('is what looking at the whole map finds', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        let map = start
        for (const { patches } of play(start, plans).commits) {
          const before = map
          map = applyAll(before, patches)
          expect(sorted(changedIds(patches, before, map))).toEqual(sorted(byComparing(before, map)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is the whole where a collection or an order is replaced', () => {
    const map = smallMap()
    const whole = (path: string[]) => changedIds([{ op: 'replace', path, value: {} }], map, map)
    expect(whole([])).toBe('whole')
    expect(whole(['connections'])).toBe('whole')
    expect(whole(['order', 'participants'])).toBe('whole')
    expect(whole(['order'])).toBe('whole')
    expect(whole(['session'])).toEqual({ nodes: [], ties: [], zones: [] })
  })
})
