import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as pictures from '../../../src-model/wall/picture/wall-picture'
import type { WallConnection } from '../../../src-model/wall/wall-map'
import { withoutSome } from '../../../src-renderer/wall/without-some'
import { lookFrom, mapWith, person, staged } from './support/staged'

function tie(from: string, to: string): WallConnection {
  const id = `${from}-${to}`
  return { id, from, to, kind: 'knows', directed: false, strength: 2, origin: 'before', promise: null }
}

const ties = [tie('hub', 'leaf'), tie('hub', 'van'), tie('leaf', 'twig')]
const map = {
  ...mapWith(person('hub', 0), person('leaf', 400), person('twig', 600)),
  connections: Object.fromEntries(ties.map((each) => [each.id, each])),
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('with somebody go all their ties, and nobody is both away and fallen', () => {
  expect(withoutSome(map, null)).toBeNull()
  const some = withoutSome(map, { people: ['hub'], fallen: ['leaf', 'hub'] })
  expect([...(some?.gone ?? [])].sort()).toEqual(['hub', 'hub-leaf', 'hub-van'])
  expect([...(some?.fallen ?? [])]).toEqual(['leaf'])
})

it('is drawn in the next frame, and everything that is written stays where it is', () => {
  const { frames, scene, change, labels } = staged(map)
  frames(20)
  const before = scene()?.world?.sheet
  const decided = vi.spyOn(pictures, 'wallPicture')
  change({ look: { ...lookFrom(-800), away: { people: ['hub'], fallen: ['leaf'] } } })
  frames(1)
  expect(scene()?.world?.away?.gone.has('hub')).toBe(true)
  frames(40)
  expect(decided).not.toHaveBeenCalled()
  expect(scene()?.world?.sheet).toBe(before)
  expect(labels()).toHaveLength(3)
  change({ look: lookFrom(-800) })
  frames(1)
  expect(scene()?.world?.away).toBeNull()
  expect(scene()?.settled).toBe(true)
})
