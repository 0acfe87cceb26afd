import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommunityMap } from '../../../src-model/map/map'
import { applyAll } from '../../../src-model/map/patches'
import { SceneMaker } from '../../../src-renderer/canvas/painted/scene-maker'
import { Scene } from '../../../src-renderer/painting/scene'
import { textsOf } from '../../../src-renderer/texts'
import { events } from '../../model/support/arbitrary-command'
import { communityMap } from '../../model/support/arbitrary-map'
import { play } from '../../model/support/play'
import { smallMap } from '../../model/support/small-map'

const { t } = textsOf('en')

/** Everything in a scene by id; the order in which things came may be another. */
function contents(scene: Scene) {
  const things = [...scene.nodes.values(), ...scene.ties.values()].map(({ order: _, ...thing }) => thing)
  const ties = [...scene.nodes.keys()].map((id) => [id, [...scene.tiesOf(id)].sort()] as const)
  return { things: new Map(things.map((thing) => [thing.id, thing])), ties: new Map(ties) }
}

function freshSceneOf(map: CommunityMap): Scene {
  const maker = new SceneMaker()
  maker.whole(map, t)
  return maker.scene
}

describe('the scene of a map', () => {
  test('follows commits to what a fresh scene of the map holds, and so does a copy that gets the changes', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        const [maker, copy] = [new SceneMaker(), new Scene()]
        const opened = maker.whole(start, t)
        if (opened) copy.apply(opened)
        let map = start
        for (const { patches } of play(start, plans).commits) {
          const before = map
          map = applyAll(before, patches)
          const change = maker.follow(patches, before, map)
          if (change) copy.apply(change)
          expect(contents(maker.scene)).toEqual(contents(freshSceneOf(map)))
          expect(contents(copy)).toEqual(contents(maker.scene))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is looked through as a whole when a commit is missing, and tells what is different', () => {
    const map = smallMap()
    const maker = new SceneMaker()
    maker.whole(map, t)
    const [id = ''] = map.order.participants
    const record = map.participants[id]
    if (record === undefined) throw new Error('the map has nobody')
    const renamed = { ...map, participants: { ...map.participants, [id]: { ...record, name: 'Somebody else' } } }
    const unseen = { ...map }
    const change = maker.follow([], unseen, renamed)
    expect(change?.nodes.map(({ name }) => name)).toEqual(['Somebody else'])
    expect(change?.ties).toEqual([])
  })

  test('is not looked through again for the map that it is of', () => {
    const map = smallMap()
    const maker = new SceneMaker()
    const { connections } = map
    let looks = 0
    const watched = Object.defineProperty({ ...map }, 'connections', {
      get: () => {
        looks += 1
        return connections
      },
    })
    maker.whole(watched, t)
    expect(looks).toBeGreaterThan(0)
    looks = 0
    expect(maker.whole(watched, t)).toBeNull()
    expect(looks).toBe(0)
  })

  test('has the words of another language', () => {
    const map = smallMap()
    const maker = new SceneMaker()
    maker.whole(map, t)
    expect(maker.whole(map, t)).toBeNull()
    expect(maker.whole(map, textsOf('it').t)?.ties).toHaveLength(map.order.connections.length)
  })
})
