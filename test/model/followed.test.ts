import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { habitsOf } from '../../src-model/capture/habits'
import { type EventList, eventListsOf } from '../../src-model/capture/map-events'
import { hasNamesake, NameBook } from '../../src-model/capture/name-book'
import { nameKey } from '../../src-model/capture/names'
import { boxAround, footprintOf } from '../../src-model/layout/footprint'
import { cellsOf } from '../../src-model/layout/place/ground'
import { groundOf } from '../../src-model/layout/place/ground-of-map'
import { wholeBox } from '../../src-model/layout/whole-box'
import { run } from '../../src-model/map/commit'
import { erasePerson } from '../../src-model/map/erase'
import { Followed } from '../../src-model/map/followed'
import type { Collection, CommunityMap } from '../../src-model/map/map'
import { applyAll, mapAfter } from '../../src-model/map/patches'
import { execute, startState } from '../../src-model/map/session-state'
import { boxOfZone, zoneContents } from '../../src-model/zones/zone-area'
import { zoneCounts } from '../../src-model/zones/zone-counts'
import { events } from './support/arbitrary-command'
import { communityMap } from './support/arbitrary-map'
import { play } from './support/play'
import { smallMap } from './support/small-map'

function nodesOf({ participants, resources }: CommunityMap) {
  return [...Object.values(participants), ...Object.values(resources)]
}

/** All that is known of a map by its names, and for names that it may not have. */
function namesIn(map: CommunityMap, names: readonly string[]) {
  const book = new NameBook(map)
  const kinds = ['participant', 'resource'] as const
  return {
    all: kinds.map((kind) => book.filter(kind, () => true)),
    called: kinds.map((kind) => names.map((name) => book.called(kind, nameKey(name)))),
    namesakes: Object.values(map.participants).map((each) => hasNamesake(map, each)),
  }
}

/** What stands in every cell that is or was taken. */
function groundIn(map: CommunityMap, keys: ReadonlySet<number>) {
  const inCells = groundOf(map).map((cells) => [...keys].map((key) => [key, cells.get(key) ?? []]))
  return inCells.map((cells) =>
    cells.map(([key, boxes]) => [key, (boxes as object[]).map((box) => JSON.stringify(box)).toSorted()]),
  )
}

function keysIn({ events: all, count }: EventList): string[] {
  return all.slice(0, count).flatMap(({ keys }) => keys)
}

/** A copy of which nothing is known yet. */
function unknown(map: CommunityMap): CommunityMap {
  return structuredClone(map)
}

describe('what is known of a map goes along with its commits, and is what a new look finds:', () => {
  const follows = (said: (map: CommunityMap) => unknown) => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        said(start)
        const { commits } = play(start, plans, ({ map }) => expect(said(map)).toEqual(said(unknown(map))))
        let map = start
        for (const { patches } of commits) {
          map = applyAll(map, patches)
          expect(said(map)).toEqual(said(unknown(map)))
        }
      }),
      { numRuns: 40 },
    )
  }

  test('its names', () => {
    const seen = new Set<string>()
    follows((map) => {
      for (const { name } of nodesOf(map)) seen.add(name)
      return namesIn(map, [...seen].slice(-40))
    })
  })

  test('how far it reaches, and how many its zones hold', () => {
    follows((map) => {
      const boxes = nodesOf(map).flatMap(({ id }) => footprintOf(map, id) ?? [])
      expect(wholeBox(map)).toEqual(boxAround([...boxes, ...Object.values(map.zones).map(boxOfZone)]))
      const counts = map.order.zones.map((id) => [id, zoneContents(map, id).nodes.length] as const)
      expect(zoneCounts(map)).toEqual(new Map(counts))
      return wholeBox(map)
    })
  })

  test('what was used on it, and when', () => {
    const same = (maps: readonly CommunityMap[]) => {
      // One after the other first: to look at another map between would begin anew.
      const told = maps.map((map) => habitsOf(map))
      const keys = new Set(maps.flatMap((map) => eventListsOf(unknown(map)).flatMap(keysIn)))
      for (const [index, map] of maps.entries()) {
        const { moment, uses } = habitsOf(unknown(map))
        expect(told[index]?.moment).toBe(moment)
        for (const key of keys) expect(told[index]?.uses.get(key)).toEqual(uses.get(key))
      }
    }
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        habitsOf(start)
        const maps = [start]
        for (const { patches } of play(start, plans).commits) maps.push(applyAll(maps.at(-1) ?? start, patches))
        same(maps)
        // And what is captured in the order of time, as in a workshop.
        let [map, minute] = [maps.at(-1) ?? start, 10]
        const later = plans.flatMap((plan) => {
          const command = plan.type === 'command' ? plan.plan(map) : null
          if (command?.type !== 'participant/add') return []
          minute += 1
          const participant = { ...command.participant, createdAt: `2990-01-01T00:${minute}:00.000Z` }
          const result = run(map, { type: 'participant/add', participant })
          if (result.ok) map = result.map
          return result.ok ? [map] : []
        })
        same([maps.at(-1) ?? start, ...later])
      }),
      { numRuns: 40 },
    )
  })

  test('its ground', () => {
    const seen = new Set<number>()
    follows((map) => {
      for (const { id } of nodesOf(map)) {
        const box = footprintOf(map, id)
        for (const key of box ? cellsOf(box) : []) seen.add(key)
      }
      return groundIn(map, new Set([...seen].slice(-60)))
    })
  })
})

test('nothing that was known of a map goes along with an erasure, in main or in a window', () => {
  let made = 0
  const known = new Followed<Collection, object>('connections', {
    make: () => {
      made += 1
      return {}
    },
    follow: (value) => value,
  })
  const state = startState(smallMap())
  const untied = execute(
    state,
    { type: 'map/remove', ids: [state.map.order.connections[0] ?? ''] },
    { at: '2030-01-01T00:00:00.000Z' },
  )
  if (!untied.ok) throw new Error('refused')
  // Of whoever is on the map, and of whoever is not any more.
  for (const person of ['anna', 'nobody']) {
    known.of(untied.state.map)
    made = 0
    const { state: left, commit } = erasePerson(untied.state, person, { at: '2030-01-02T00:00:00.000Z' })
    known.of(left.map)
    expect(made).toBe(1)
    known.of(mapAfter(untied.state.map, commit))
    expect(made).toBe(2)
    known.of(mapAfter(left.map, { ...commit, kind: 'edit', patches: [] }))
    expect(made).toBe(2)
  }
})
