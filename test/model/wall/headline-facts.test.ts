import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeadlineFacts, type RecordChange } from '../../../src-model/wall/headline-facts'
import { HEADLINE_TOPICS, type HeadlineTopic } from '../../../src-model/wall/headline-topics'
import type { WallMap } from '../../../src-model/wall/wall-map'
import { slowCounts } from './support/slow-counts'
import { wovenMap } from './support/woven-map'

/** What became of each record between two maps. */
function changesBetween(before: WallMap, now: WallMap) {
  const of = <Record extends object>(from: { [id: string]: Record }, to: { [id: string]: Record }) =>
    [...new Set([...Object.keys(from), ...Object.keys(to)])]
      .map((id): RecordChange<Record> => ({ before: from[id], now: to[id] }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.now))
  return {
    participants: of(before.participants, now.participants),
    resources: of(before.resources, now.resources),
    connections: of(before.connections, now.connections),
  }
}

/** The numbers that a topic goes by. */
const NUMBERS: Record<HeadlineTopic, (keyof ReturnType<typeof slowCounts>)[]> = {
  made: ['made', 'madeAcross'],
  promises: ['standing', 'kept'],
  mobilised: ['mobilised'],
  matched: ['matched'],
  wanted: ['wanted'],
  tied: ['people', 'untied'],
  together: [],
  across: ['across'],
  held: ['held'],
  here: ['people', 'customers', 'employees', 'guests'],
}

describe('the facts that sentences are made from', () => {
  it('change with every number of their topic, whatever a change does at once', () => {
    fc.assert(
      fc.property(fc.array(wovenMap, { minLength: 2, maxLength: 5 }), ([first, ...rest]) => {
        if (first === undefined) return
        const facts = new HeadlineFacts(first)
        let before = first
        for (const now of rest) {
          const changed = facts.follow(changesBetween(before, now))
          const [was, is] = [slowCounts(before), slowCounts(now)]
          for (const topic of HEADLINE_TOPICS) {
            if (NUMBERS[topic].some((number) => was[number] !== is[number])) expect(changed).toContain(topic)
          }
          // Back and forth is a change as well, and the same one.
          expect(facts.follow(changesBetween(now, before))).toEqual(changed)
          expect(facts.follow(changesBetween(before, now))).toEqual(changed)
          before = now
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stay where things move, are renamed, or get another strength', () => {
    fc.assert(
      fc.property(wovenMap, (map) => {
        const facts = new HeadlineFacts(map)
        const all = <Thing extends object>(things: { [id: string]: Thing }, changes: Partial<Thing>) =>
          Object.fromEntries(Object.entries(things).map(([id, each]) => [id, { ...each, ...changes }]))
        const moved: WallMap = {
          ...map,
          participants: all(map.participants, { name: 'New', position: { x: 7, y: 7 } }),
          resources: all(map.resources, { name: 'New', kind: 'space', position: { x: 7, y: 7 } }),
          connections: all(map.connections, { strength: 3, directed: true }),
        }
        expect(facts.follow(changesBetween(map, moved))).toEqual(new Set())
      }),
    )
  })

  it('are the same after any way to the same map', () => {
    fc.assert(
      fc.property(wovenMap, wovenMap, wovenMap, (one, other, last) => {
        const walked = new HeadlineFacts(one)
        walked.follow(changesBetween(one, other))
        const fresh = new HeadlineFacts(other)
        expect(walked.follow(changesBetween(other, last))).toEqual(fresh.follow(changesBetween(other, last)))
      }),
    )
  })
})
