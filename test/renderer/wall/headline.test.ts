import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { headlineAbout, headlineOf, headlineText } from '../../../src-model/wall/headline'
import type { Headline } from '../../../src-model/wall/headline-sentences'
import { HEADLINE_TOPICS, type HeadlineTopic } from '../../../src-model/wall/headline-topics'
import type { WallMap, WallResource } from '../../../src-model/wall/wall-map'
import { NO_LOOK } from '../../../src-model/wall/wall-state'
import { CalmHeadline } from '../../../src-renderer/wall/calm-headline'
import { wovenMap } from '../../model/wall/support/woven-map'
import { lookFrom, mapWith, person, staged } from './support/staged'

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

describe('while somebody is taken away', () => {
  const away = (people: string[], fallen: string[]) => ({ look: { ...lookFrom(-800), away: { people, fallen } } })
  const crowd = mapWith(anna, luca, person('c', 800), person('d', 900), person('e', 950))

  it('says at once how many fall off, and at once the usual again, however short the one before was there', () => {
    const { frames, change, said, isAsking } = withSentence()
    change({ map: crowd, lately: ['here'], ...away(['a'], ['c', 'd', 'e']) })
    frames(1)
    expect(said()).toBe('Without one of us, 3 would lose touch')
    change(away(['a', 'b'], ['c']))
    frames(1)
    expect(said()).toBe('Without these people, one other would lose touch')
    change(away(['a', 'b'], []))
    frames(1)
    expect(said()).toBe('Without these people, nobody would lose touch')
    change(away(['a'], []))
    frames(1)
    expect(said()).toBe('Without one of us, nobody would lose touch')
    // Nothing waits for the end of what is not shown.
    change({ map: withThings(crowd, thing('van', 'mobilised')), lately: ['mobilised', 'here'] })
    frames(400)
    expect(isAsking()).toBe(false)
    expect(said()).toBe('Without one of us, nobody would lose touch')
    change({ look: lookFrom(-800) })
    frames(1)
    expect(said()).toBe('1 resource, and it is mobilised')
  })

  it('leaves the usual one all its time to be read when it is over', () => {
    const { frames, change, said } = withSentence()
    change({ map: crowd, lately: ['here'], ...away(['a'], ['c']) })
    frames(300)
    change({ look: lookFrom(-800) })
    frames(10)
    change({ map: withThings(crowd, thing('van', 'mobilised')), lately: ['mobilised', 'here'] })
    frames(200)
    expect(said()).toBe('5 of us are here')
    frames(60)
    expect(said()).toBe('1 resource, and it is mobilised')
  })

  it('counts nobody who is not on the map, and nobody twice', () => {
    const { frames, change, said } = withSentence()
    change({ map: mapWith(anna, luca), ...away(['a', 'x'], ['a', 'b', 'b', 'y']) })
    frames(1)
    expect(said()).toBe('Without one of us, one other would lose touch')
    change({ map: mapWith(luca, person('c', 800)) })
    frames(1)
    expect(said()).toBe('2 of us are here')
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
        // With everybody there it has always a topic.
        const say = (told: { map: WallMap; lately: readonly HeadlineTopic[] }, at: number) =>
          calm.say({ ...told, look: NO_LOOK }, at) as Headline | null
        let [map, now, since] = [first, 0, 0]
        let before = say({ map, lately: [] }, now)
        for (const { map: next, isOther, lately, wait } of steps) {
          now += wait
          if (isOther) map = next
          const said = say({ map, lately }, now)
          if (said !== null) expect(said).toEqual(headlineAbout(said.topic, map))
          if (said?.topic !== before?.topic) {
            const wasTrue =
              before !== null && JSON.stringify(headlineAbout(before.topic, map)) === JSON.stringify(before)
            if (wasTrue) expect(now - since).toBeGreaterThanOrEqual(4_000)
            since = now
          }
          before = said
          if (said === null) expect(headlineOf(map, lately)).toBeNull()
          const later = say({ map, lately }, now + 4_000)
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
