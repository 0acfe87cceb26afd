import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besidePart, copyPart } from '../../../src-model/clipboard/copy-part'
import { pastePart } from '../../../src-model/clipboard/paste-part'
import { footprintOf, overlaps } from '../../../src-model/layout/footprint'
import { violationsOf } from '../../../src-model/map/check'
import { run } from '../../../src-model/map/commit'
import { MAX_COORDINATE } from '../../../src-model/map/limits'
import { type CommunityMap, emptyMap, nodeOf, type Position } from '../../../src-model/map/map'
import { boxOfZone, zoneContents } from '../../../src-model/zones/zone-area'
import { seededMap } from '../../../tools/bench/seeded-map'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'
import { nodesOf, options, paste } from './pasting'

/** The map with its nodes so near to the middle that a copy never reaches the edge of the canvas. */
function nearTheMiddle(map: CommunityMap): CommunityMap {
  const near = structuredClone(map)
  for (const { position } of [...Object.values(near.participants), ...Object.values(near.resources)]) {
    position.x %= 5_000
    position.y %= 5_000
  }
  return { ...near, zones: {}, order: { ...near.order, zones: [] } }
}

/** Whose ground lies on whose. */
function overlapsOn(map: CommunityMap): string[] {
  const boxes = nodesOf(map).flatMap((id) => footprintOf(map, id) ?? [])
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? `${JSON.stringify(a)} on ${JSON.stringify(b)}` : [])),
  )
}

function middleOf(map: CommunityMap): Position {
  const places = nodesOf(map).flatMap((id) => nodeOf(map, id)?.position ?? [])
  const middle = (values: number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2)
  return { x: middle(places.map(({ x }) => x)), y: middle(places.map(({ y }) => y)) }
}

describe('where a part is pasted', () => {
  it('keeps the distances, and moves nobody, whatever the map', () => {
    fc.assert(
      fc.property(communityMap.map(nearTheMiddle), fc.boolean(), (map, isOwn) => {
        const part = copyPart(map, nodesOf(map))
        const into = isOwn ? map : emptyMap({ ...map.session, id: 'another' })
        const { steps } = pastePart(into, part, options({ x: 0, y: 0 }))
        if (steps.length === 0) return
        const after = run(into, { type: 'batch', steps })
        if (!after.ok) throw new Error(after.error.code)
        expect(violationsOf(after.map)).toEqual([])
        for (const id of nodesOf(into)) expect(nodeOf(after.map, id)).toEqual(nodeOf(into, id))
        const placesOf = (from: CommunityMap, ids: readonly string[]) =>
          ids.flatMap((id) => nodeOf(from, id)?.position ?? [])
        const made = steps.flatMap((step) =>
          step.type === 'participant/add' ? step.participant.id : step.type === 'resource/add' ? step.resource.id : [],
        )
        const [before, copies] = [placesOf(map, nodesOf(map)), placesOf(after.map, made)]
        expect(copies).toHaveLength(before.length)
        // Copies stand on whole units.
        for (const axis of ['x', 'y'] as const) {
          const shifts = copies.map((copy, index) => copy[axis] - (before[index]?.[axis] ?? 0))
          expect(Math.max(...shifts, -Infinity) - Math.min(...shifts, Infinity)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('beside the original stands clear of everybody', () => {
    const map = smallMap()
    const at = besidePart(map, ['anna', 'luca'])
    const twice = paste(map, copyPart(map, ['anna', 'luca']), at)
    expect(twice.order.participants).toHaveLength(4)
    expect(overlapsOn(twice)).toEqual([])
  })

  it('in the middle of a crowd stands clear of it, wherever that is', () => {
    const map = seededMap(1_000, 0)
    const part = copyPart(map, [...map.order.participants, ...map.order.resources].slice(0, 40))
    for (const at of [middleOf(map), { x: 0, y: 0 }]) {
      const twice = paste(map, part, at)
      expect(nodesOf(twice)).toHaveLength(1_040)
      expect(overlapsOn(twice)).toEqual([])
    }
  })

  it('stays on the canvas where the crowd stands at its edge', () => {
    const map = seededMap(1_000, 0)
    const people = Object.values({ ...map.participants, ...map.resources })
    const edge = MAX_COORDINATE - 100
    const right = Math.max(...people.map(({ position }) => position.x))
    for (const { position } of people) position.x += edge - right
    const twice = paste(map, copyPart(map, nodesOf(map).slice(0, 40)), { x: edge, y: middleOf(map).y })
    expect(overlapsOn(twice)).toEqual([])
  })

  it('keeps people out of zones that nobody pointed into, and zones off people', () => {
    const map = smallMap()
    const zones = (after: CommunityMap) => after.order.zones.map((id) => zoneContents(after, id).nodes.length)
    const people = copyPart(map, ['anna', 'luca'])
    expect(zones(paste(map, people, { x: 150, y: 310 }))).toEqual([3])
    expect(zones(paste(map, people, { x: 150, y: 280 }))).toEqual([5])
    const withZone = copyPart(map, ['anna', 'luca', 'shop'])
    const twice = paste(map, withZone, { x: 420, y: 100 })
    expect(zones(twice)).toEqual([3, 2])
    const [one, other] = Object.values(twice.zones).map(boxOfZone)
    expect(one && other && overlaps(one, other)).toBe(false)
  })
})
