import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LayeredLookup } from '../../../src-model/map/layered-lookup'
import { type CommunityMap, emptyMap } from '../../../src-model/map/map'
import { applyAll } from '../../../src-model/map/patches'
import { startState } from '../../../src-model/map/session-state'
import { freshTieIndex, type TieIndex } from '../../../src-model/map/tie-index'
import { tieIndex } from '../../../src-model/map/ties'
import { events } from '../support/arbitrary-command'
import { communityMap } from '../support/arbitrary-map'
import { play, stateAfter } from '../support/play'
import { smallMap } from '../support/small-map'

/** All that an index says of a map. */
function saidOf(map: CommunityMap, { wanted, byNode, places }: TieIndex) {
  const nodes = [...map.order.participants, ...map.order.resources]
  return {
    wanted: [...wanted].toSorted(),
    byNode: nodes.map((id) => [id, byNode.has(id), byNode.get(id)]),
    places: map.order.connections.map((id) => [id, places.get(id)]),
  }
}

describe('the index of ties', () => {
  test('goes along with the commits, in main and in a window, and says what a fresh one does', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        tieIndex(start)
        const { commits } = play(start, plans, ({ map }) => {
          expect(saidOf(map, tieIndex(map))).toEqual(saidOf(map, freshTieIndex(map)))
        })
        let map = start
        for (const { patches } of commits) {
          map = applyAll(map, patches)
          expect(saidOf(map, tieIndex(map))).toEqual(saidOf(map, freshTieIndex(map)))
        }
      }),
    )
  })

  test('knows where a tie comes back that was taken away', () => {
    const tie = { from: 'a', to: 'b', directed: false, strength: 2, note: '', origin: 'before', createdAt: '' } as const
    const person = { side: 'guest', organisation: '', role: '', notes: '', position: { x: 0, y: 0 }, createdAt: '' }
    const people = ['a', 'b'].map((id) => ({ type: 'participant/add', participant: { id, name: id, ...person } }))
    const add = (id: string) => ({ type: 'connection/add', connection: { id, kind: 'knows', ...tie } })
    const made = stateAfter(startState(emptyMap(smallMap().session)), [
      { instruction: { type: 'batch', steps: [...people, add('first'), add('second')] } as never },
    ])
    tieIndex(made.map)
    const tiesAfter = (...steps: object[]) => {
      const { map } = stateAfter(
        made,
        steps.map((instruction) => ({ instruction: instruction as never })),
      )
      return tieIndex(map)
        .byNode.get('a')
        ?.map(({ id }) => id)
    }
    const remove = { type: 'map/remove', ids: ['first'] }
    expect(tiesAfter(remove, { type: 'history/undo' })).toEqual(['first', 'second'])
    expect(tiesAfter({ type: 'batch', steps: [remove, add('first')] })).toEqual(['second', 'first'])
  })
})

describe('a lookup in layers', () => {
  test('says what a plain map would, however many changes it has seen', () => {
    const change = fc.tuple(fc.nat({ max: 900 }), fc.option(fc.nat(), { nil: undefined }))
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 400 }), { maxLength: 6 }), (rounds) => {
        const plain = new Map([[1, 1]])
        let layered = new LayeredLookup(new Map(plain))
        for (const round of rounds) {
          layered = layered.with(new Map(round))
          for (const [key, value] of new Map(round)) {
            if (value === undefined) plain.delete(key)
            else plain.set(key, value)
          }
        }
        for (let key = 0; key <= 900; key += 1) {
          expect(layered.get(key)).toBe(plain.get(key))
          expect(layered.has(key)).toBe(plain.has(key))
        }
      }),
      { numRuns: 20 },
    )
  })
})
