import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as pictures from '../../../src-model/wall/picture/wall-picture'
import { lookFrom, mapWith, person, staged } from './support/staged'

const anna = person('a', 0, 'Anna Rossi')
const luca = person('b', 400, 'Luca')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 })
  vi.advanceTimersByTime(1_000)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('shows a map with its names in the first frame, and asks for no frame while nothing happens', () => {
  const { frames, labels, scene, isAsking } = staged(mapWith(anna, luca))
  frames(1)
  expect(labels()).toEqual(['Anna Rossi', 'Luca'])
  expect(scene()?.settled).toBe(true)
  frames(20)
  expect(isAsking()).toBe(false)
})

it('names somebody who has come in the frame that shows them', () => {
  const { frames, labels, scene, change } = staged(mapWith(anna))
  frames(20)
  change({ commit: 2, map: mapWith(anna, luca) })
  frames(1)
  expect(scene()?.world?.plots.has('b')).toBe(true)
  expect(labels()).toContain('Luca')
  expect([...(scene()?.world?.ringing ?? [])]).toEqual(['b'])
})

it('shows somebody first, and names them a frame later, where placing names takes long', () => {
  const { frames, labels, scene, change } = staged(mapWith(anna))
  frames(20)
  const { wallPicture } = pictures
  vi.spyOn(pictures, 'wallPicture').mockImplementation((needs) => {
    vi.advanceTimersByTime(30)
    return wallPicture(needs)
  })
  change({ commit: 2, map: mapWith(anna, luca) })
  frames(20)
  change({ commit: 3, map: mapWith(anna, luca, person('c', -400, 'Sara')) })
  frames(1)
  expect(scene()?.world?.plots.has('c')).toBe(true)
  expect(labels()).not.toContain('Sara')
  frames(1)
  expect(labels()).toContain('Sara')
})

it('forgets a name at once, in the midst of a move and of a fade', () => {
  const { frames, labels, scene, change } = staged(mapWith(anna, luca))
  frames(20)
  const unnamed = mapWith({ ...anna, name: '', initials: '' }, luca)
  for (let step = 1; step <= 40; step += 1) {
    change({ look: lookFrom(-800 + step), map: unnamed })
    frames(1)
    expect(labels()).not.toContain('Anna Rossi')
    expect(scene()?.settled).toBe(false)
  }
  frames(60)
  expect(scene()?.settled).toBe(true)
  const world = scene()?.world
  expect([...(world?.sheet.labels ?? []), ...(world?.turn.from?.labels ?? [])].map(({ id }) => id)).not.toContain('a')
})

it('keeps no name of a session that is closed', () => {
  const { frames, scene, change } = staged(mapWith(anna, luca))
  frames(20)
  change({ map: null })
  frames(5)
  expect(scene()?.world).toBe(null)
  change({ map: { ...mapWith(person('x', 0, 'Zoe')), session: 'other' } })
  frames(1)
  expect(scene()?.world?.turn.from).toBe(null)
})

it('shows the map when rings end between another size and its frame', () => {
  const { frames, scene, change, stage, errors } = staged(mapWith(anna))
  frames(20)
  change({ commit: 2, map: mapWith(anna, luca) })
  frames(10)
  stage.resize({ width: 1280, height: 720 })
  vi.advanceTimersByTime(3_000)
  frames(20)
  expect(scene()?.world).not.toBe(null)
  expect(scene()?.world?.ringing.size).toBe(0)
  expect(scene()).toMatchObject({ settled: true, screen: { width: 1280 } })
  expect(errors).toEqual([])
})

it('says what went wrong when rings end', () => {
  const { frames, change, errors, stage } = staged(mapWith(anna))
  frames(20)
  change({ commit: 2, map: mapWith(anna, luca) })
  frames(10)
  vi.spyOn(stage.elements, 'show').mockImplementation(() => {
    throw new Error('a broken pen')
  })
  vi.advanceTimersByTime(3_000)
  frames(1)
  expect(errors).toHaveLength(1)
})

it('does not think texts over for what changes none of them', () => {
  const { frames, scene, change } = staged(mapWith(anna, luca))
  frames(20)
  const decided = vi.spyOn(pictures, 'wallPicture')
  change({ commit: 2 })
  frames(20)
  expect(scene()?.shown.commit).toBe(2)
  change({ phase: { phase: 'welcome', endsAt: null, left: 60_000 } })
  frames(20)
  expect(decided).not.toHaveBeenCalled()
  expect(scene()?.settled).toBe(true)
})

it('is not settled from the moment on at which its strip is another one', () => {
  const { frames, scene, stage } = staged(mapWith(anna))
  frames(20)
  stage.resize({ strip: 120 })
  expect(scene()?.settled).toBe(false)
  frames(40)
  expect(scene()).toMatchObject({ settled: true, screen: { strip: 120 } })
})

it('thinks texts over when somebody is new no more', () => {
  const { frames, change } = staged(mapWith(anna))
  frames(20)
  change({ commit: 2, map: mapWith(anna, luca) })
  frames(20)
  const decided = vi.spyOn(pictures, 'wallPicture')
  frames(500)
  expect(decided).not.toHaveBeenCalled()
  frames(150)
  expect(decided).toHaveBeenCalledOnce()
  expect(decided.mock.calls[0]?.[0].moment.fresh.size).toBe(0)
})
