import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { headlineAbout, headlineOf, headlineText } from '../../../src-model/wall/headline'
import { HEADLINE_TOPICS, type HeadlineTopic } from '../../../src-model/wall/headline-topics'
import type { WallMap, WallResource } from '../../../src-model/wall/wall-map'
import { CalmHeadline } from '../../../src-renderer/wall/calm-headline'
import { wovenMap } from '../../model/wall/support/woven-map'
import { mapWith, person, staged } from './support/staged'

const [anna, luca] = [person('a', 0, 'Anna Rossi'), person('b', 400, 'Luca')]

function thing(id: string, status: WallResource['status'], wanted = false): WallResource {
  return { id, name: id, kind: 'tool', status, wanted, position: { x: 0, y: 400 } }
}

function withThings(map: WallMap, ...things: WallResource[]): WallMap {
  return { ...map, resources: Object.fromEntries(things.map((each) => [each.id, each])) }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 })
  vi.advanceTimersByTime(1_000)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A stage that shows two people, and the sentence on it. */
function withSentence() {
  const stage = staged(mapWith(anna, luca))
  stage.frames(1)
  const said = () => {
    const headline = stage.scene()?.headline ?? null
    return headline && headlineText('en', headline)
  }
  return { ...stage, said }
}

describe('the sentence on the wall', () => {
  it('stays so long that it can be read while other things happen, and goes to the last of them then', () => {
    const { frames, change, said, isAsking } = withSentence()
    expect(said()).toBe('2 of us are here')
    const full = withThings(mapWith(anna, luca), thing('van', 'mobilised'), thing('saw', 'hidden', true))
    change({ map: full, lately: ['mobilised'] })
    frames(10)
    change({ lately: ['wanted', 'mobilised'] })
    frames(200)
    expect(said()).toBe('2 of us are here')
    expect(isAsking()).toBe(false)
    frames(60)
    expect(said()).toBe('1 resource waits for somebody who holds it')
    change({ lately: ['mobilised', 'wanted'] })
    frames(220)
    expect(said()).toBe('1 resource waits for somebody who holds it')
    frames(40)
    expect(said()).toBe('1 of 2 resources is mobilised')
  })

  it('goes at once once it has been read', () => {
    const { frames, change, said } = withSentence()
    frames(300)
    change({ map: withThings(mapWith(anna, luca), thing('van', 'mobilised')), lately: ['mobilised'] })
    frames(1)
    expect(said()).toBe('1 resource, and it is mobilised')
  })

  it('says in the same frame what is so, when what it said is not so any more', () => {
    const { frames, change, said } = withSentence()
    change({ map: mapWith(anna, luca, person('c', 800)), lately: ['here'] })
    frames(1)
    expect(said()).toBe('3 of us are here')
    change({ map: mapWith(anna), lately: ['here'] })
    frames(1)
    expect(said()).toBe(null)
    change({ map: withThings(mapWith(anna), thing('van', 'mobilised')), lately: ['mobilised', 'here'] })
    frames(1)
    expect(said()).toBe('1 resource, and it is mobilised')
  })

  it('counts on without a pause, and does not begin to be read anew with each number', () => {
    const { frames, change, said } = withSentence()
    const crowd = [anna, luca]
    for (const step of [1, 2, 3, 4]) {
      crowd.push(person(`c${step}`, step * 100))
      change({ map: mapWith(...crowd), lately: ['here'] })
      frames(50)
      expect(said()).toBe(`${2 + step} of us are here`)
    }
    change({ map: withThings(mapWith(...crowd), thing('van', 'mobilised')), lately: ['mobilised', 'here'] })
    frames(60)
    expect(said()).toBe('1 resource, and it is mobilised')
  })

  it('owes nothing to the session before', () => {
    const { frames, change, said } = withSentence()
    const other = { ...withThings(mapWith(anna, luca), thing('van', 'mobilised')), session: 'other' }
    change({ map: other, lately: [] })
    frames(1)
    expect(said()).toBe('1 resource, and it is mobilised')
  })
})

describe('whatever happens', () => {
  it('is true of the map in every frame, comes to what is latest, and changes its subject no faster than it is read', () => {
    const step = fc.record({
      map: wovenMap,
      isOther: fc.boolean(),
      lately: fc.shuffledSubarray<HeadlineTopic>([...HEADLINE_TOPICS]),
      wait: fc.integer({ min: 16, max: 3_000 }),
    })
    fc.assert(
      fc.property(wovenMap, fc.array(step, { maxLength: 12 }), (first, steps) => {
        const calm = new CalmHeadline(() => {})
        let [map, now, since] = [first, 0, 0]
        let before = calm.say({ map, lately: [] }, now)
        for (const { map: next, isOther, lately, wait } of steps) {
          now += wait
          if (isOther) map = next
          const said = calm.say({ map, lately }, now)
          if (said !== null) expect(said).toEqual(headlineAbout(said.topic, map))
          if (said?.topic !== before?.topic) {
            const wasTrue =
              before !== null && JSON.stringify(headlineAbout(before.topic, map)) === JSON.stringify(before)
            if (wasTrue) expect(now - since).toBeGreaterThanOrEqual(4_000)
            since = now
          }
          before = said
          if (said === null) expect(headlineOf(map, lately)).toBeNull()
          const later = calm.say({ map, lately }, now + 4_000)
          expect(later).toEqual(headlineOf(map, lately))
          if (later?.topic !== before?.topic) since = now + 4_000
          before = later
          now += 4_000
        }
        calm.stop()
      }),
      { numRuns: 100 },
    )
  })
})
