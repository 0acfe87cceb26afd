import { beforeEach, describe, expect, it, vi } from 'vitest'
import { introductionsOf } from '../../../src-model/insight/introductions/introductions'
import type { CommunityMap } from '../../../src-model/map/map'
import { whyNot } from '../../../src-renderer/actions/action-state'
import { whyNothing } from '../../../src-renderer/panels/introductions/why-nothing'
import { insightStore, NO_INSIGHT } from '../../../src-renderer/state/insight-store'
import {
  askOnlyFor,
  bringBack,
  dismissIntroduction,
  holdIntroduction,
  introductionsStore,
  introductionsToKeep,
  keyOf,
  makeCurrent,
  offerAllAgain,
  passOver,
  recallIntroductions,
  releaseIntroduction,
  resetIntroductions,
  seekIntroduction,
} from '../../../src-renderer/state/introductions-store'
import { currentIntroduction, hasDismissed, offeredNow } from '../../../src-renderer/state/offered-introductions'
import { sessionStore } from '../../../src-renderer/state/session-store'
import { resetView, viewStore } from '../../../src-renderer/state/view-store'
import { drawnMap, WORKSHOP_TEN } from '../../model/insight/support/drawn-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))

const saved = { state: 'saved', seq: 0, error: null } as const

function show(map: CommunityMap): void {
  sessionStore.setState({ session: { map, seq: 0, canUndo: false, canRedo: false, saved } })
}

/** What the worker tells of a map, whatever was dismissed since. */
function rank(map: CommunityMap): void {
  const introductions = introductionsOf(map, { dismissed: {}, most: 100 })
  insightStore.setState({ ...NO_INSIGHT, moment: { seq: 0, at: '' }, introductions })
}

const pairs = () => offeredNow().map(({ a, b }) => `${a}–${b}`)

function current() {
  const now = currentIntroduction()
  if (now === null) throw new Error('nobody is offered')
  return now
}

const map = drawnMap(WORKSHOP_TEN)
const RANKED = ['C5–E5', 'C4–E5', 'C1–E5', 'C2–E5', 'C3–E5', 'C5–E2', 'C5–E4', 'C4–C5']

beforeEach(() => {
  resetView()
  resetIntroductions()
  introductionsStore.setState({ mobilises: false })
  show(map)
  rank(map)
})

describe('the introductions that are offered', () => {
  it('are those of the figures, in their order', () => {
    expect(pairs().slice(0, RANKED.length)).toEqual(RANKED)
    expect(current()).toMatchObject({ a: 'C5', b: 'E5' })
    expect(offeredNow()).toBe(offeredNow())
  })

  it('leave out at once who was tied or removed since', () => {
    show(drawnMap({ ...WORKSHOP_TEN, ties: `${WORKSHOP_TEN.ties} E5-C5` }))
    expect(pairs()[0]).toBe('C4–E5')
    show(drawnMap({ ...WORKSHOP_TEN, employees: 'E1 E2 E3 E4' }))
    expect(pairs().some((pair) => pair.includes('E5'))).toBe(false)
  })

  it('name nobody among acquaintances who is not there any more', () => {
    const known = offeredNow().find(({ acquaintances }) => acquaintances.includes('E3'))
    show(drawnMap({ ...WORKSHOP_TEN, employees: 'E1 E2 E4 E5' }))
    const now = offeredNow().find(({ a, b }) => a === known?.a && b === known?.b)
    expect(now?.acquaintances).toEqual(known?.acquaintances.filter((id) => id !== 'E3'))
  })

  it('leave out a pair whose tie is on its way', () => {
    introductionsStore.setState({ making: ['C5 E5'] })
    expect(pairs()[0]).toBe('C4–E5')
  })

  it('come without a pair that was dismissed, until it is taken back', () => {
    const first = current()
    dismissIntroduction(first)
    expect(pairs()).not.toContain('C5–E5')
    expect(current()).toMatchObject({ a: 'C4', b: 'E5' })
    // The worker has ranked without it by now.
    insightStore.setState({ introductions: insightStore.getState().introductions.slice(1) })
    bringBack(first)
    expect(pairs().filter((pair) => pair === 'C5–E5')).toHaveLength(1)
    expect(current()).toBe(first)
    rank(map)
    expect(pairs().filter((pair) => pair === 'C5–E5')).toHaveLength(1)
  })

  it('come with a dismissed pair again once something has changed between the two', () => {
    dismissIntroduction(current())
    const changed = drawnMap({ ...WORKSHOP_TEN, resources: { van: 'hidden' }, resourceTies: 'C5+van E5-van' })
    show(changed)
    rank(changed)
    expect(pairs()[0]).toBe('C5–E5')
  })

  it('end with those passed over, the latest last', () => {
    const [first, , third] = offeredNow()
    if (first === undefined || third === undefined) throw new Error('too few are offered')
    passOver(first)
    passOver(third)
    expect(pairs().slice(0, 2)).toEqual([RANKED[1], RANKED[3]])
    expect(pairs().slice(-2)).toEqual([RANKED[0], RANKED[2]])
    for (const _ of offeredNow().slice(2)) passOver(current())
    expect(current()).toMatchObject({ a: 'C5', b: 'E5' })
    passOver(current())
    expect(introductionsStore.getState().passed).toHaveLength(offeredNow().length)
  })

  it('go on with somebody else than those who were just passed over', () => {
    const people = () => [current().a, current().b]
    const first = people()
    passOver(current())
    const second = people()
    expect(second.filter((each) => first.includes(each))).toEqual([])
    passOver(current())
    expect(people().filter((each) => [...first, ...second].includes(each))).toEqual([])
    // The list stays as it was.
    expect(pairs()[0]).toBe('C4–E5')
    // Where everybody is somebody of them, it is at least nobody of the last.
    askOnlyFor(null)
    for (const { a, b } of offeredNow().slice(0, 5)) {
      const pair = offeredNow().find((each) => each.a === a && each.b === b)
      if (pair !== undefined) passOver(pair)
    }
    const last = introductionsStore.getState().avoided.at(-1)?.split(' ') ?? []
    expect(people().filter((each) => last.includes(each))).toEqual([])
    // One person's have that person in all of them.
    askOnlyFor('E5')
    passOver(current())
    expect(people()).toContain('E5')
  })

  it('are about one person where that is asked for', () => {
    askOnlyFor('E2')
    expect(pairs().every((pair) => pair.includes('E2'))).toBe(true)
    askOnlyFor(null)
    expect(pairs().slice(0, RANKED.length)).toEqual(RANKED)
  })

  it('keep the current one while others are ranked higher', () => {
    makeCurrent(offeredNow()[3] ?? current())
    expect(current()).toMatchObject({ a: 'C2', b: 'E5' })
    passOver(current())
    expect(current()).not.toMatchObject({ b: 'E5' })
  })

  it('keep who is being looked at, and follow the ranking otherwise', () => {
    const linked = drawnMap({ ...WORKSHOP_TEN, resources: { van: 'hidden' }, resourceTies: 'C4+van C5-van' })
    holdIntroduction(keyOf(current()))
    show(linked)
    rank(linked)
    expect(pairs()[0]).toBe('C4–C5')
    expect(current()).toMatchObject({ a: 'C5', b: 'E5' })
    releaseIntroduction('C4 C5')
    expect(current()).toMatchObject({ a: 'C5', b: 'E5' })
    releaseIntroduction('C5 E5')
    expect(current()).toMatchObject({ a: 'C4', b: 'C5' })
  })

  it('put a pair first that is asked for by name, dismissed or not', () => {
    const wanted = offeredNow().find(({ a, b }) => a === 'C4' && b === 'C5')
    if (wanted === undefined) throw new Error('the pair is not offered')
    dismissIntroduction(wanted)
    seekIntroduction('C5', 'C4')
    expect(current()).toBe(wanted)
    makeCurrent(offeredNow()[0] ?? wanted)
    expect(current()).toBe(offeredNow()[0])
  })
})

describe('what was dismissed', () => {
  const asked = (onlyFor: string | null = null) => ({ dismissed: { 'C5 E5': 'x', 'C4 E1': 'x' }, onlyFor })

  it('is why nobody is offered while it is about two who are there, not tied, and asked for', () => {
    expect(hasDismissed(map, asked())).toBe(true)
    expect(hasDismissed(map, asked('C4'))).toBe(true)
    expect(hasDismissed(map, asked('C1'))).toBe(false)
    expect(hasDismissed(drawnMap({ ...WORKSHOP_TEN, ties: `${WORKSHOP_TEN.ties} E5-C5` }), asked('E5'))).toBe(false)
    expect(hasDismissed(drawnMap({ ...WORKSHOP_TEN, employees: 'E1 E2 E3 E4' }), asked('C5'))).toBe(false)
  })
})

describe('why nobody is offered', () => {
  const told = { ...NO_INSIGHT, moment: { seq: 0, at: '' } }
  const wishes = { dismissed: {}, onlyFor: null }

  it('is not said before it is known', () => {
    expect(whyNothing(map, told, wishes)).toBe('no-reason')
    expect(whyNothing(map, { ...told, isRanking: true }, wishes)).toBe('wait')
    expect(whyNothing(map, { ...told, isWorking: true }, wishes)).toBe('wait')
    expect(whyNothing(map, NO_INSIGHT, wishes)).toBe('wait')
    expect(whyNothing(map, { ...told, failed: true }, wishes)).toBe('failed')
    expect(whyNothing(map, told, { ...wishes, dismissed: { 'C5 E5': 'x' } })).toBe('all-dismissed')
  })
})

describe('what is remembered of introductions', () => {
  it('is kept for when the page crashes, and gone in another session', () => {
    dismissIntroduction(current())
    passOver(current())
    introductionsStore.setState({ mobilises: true })
    const kept = introductionsToKeep()
    expect(kept.dismissed.map(({ pair }) => pair)).toEqual(['C5 E5'])
    expect(kept.passed).toEqual(['C4 E5'])
    resetIntroductions()
    expect(pairs()[0]).toBe('C5–E5')
    expect(introductionsStore.getState().mobilises).toBe(true)
    recallIntroductions(kept)
    expect(introductionsToKeep()).toEqual(kept)
    expect(pairs()[0]).toBe('C1–E5')
    offerAllAgain()
    expect(pairs()[0]).toBe('C5–E5')
  })

  it('is no more than the door lets through', () => {
    const pair = (index: number) => `a${index} b`
    const many = Array.from({ length: 600 }, (_, index) => index)
    introductionsStore.setState({
      dismissed: Object.fromEntries([...many.map((index) => [pair(index), 'x']), ['long b', 'x'.repeat(5_000)]]),
    })
    const { dismissed } = introductionsToKeep()
    expect(dismissed).toHaveLength(500)
    expect(dismissed.at(-1)?.pair).toBe(pair(599))
  })
})

describe('the actions of introductions', () => {
  it('are there while the panel shows a pair, and say why not otherwise', () => {
    expect(whyNot('introduction/make')).toBe('unavailable.introductions-closed')
    viewStore.setState({ sidePanel: 'introductions' })
    expect(whyNot('introduction/make')).toBeNull()
    insightStore.setState({ introductions: [] })
    for (const id of ['make', 'dismiss', 'another'] as const) {
      expect(whyNot(`introduction/${id}`)).toBe('unavailable.no-introduction')
    }
    expect(whyNot('view/introductions')).toBeNull()
  })
})
