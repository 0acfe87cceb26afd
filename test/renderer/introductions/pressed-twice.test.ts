import { beforeEach, describe, expect, it, vi } from 'vitest'
import { introductionsOf } from '../../../src-model/insight/introductions/introductions'
import { INTRODUCTION_ACTIONS } from '../../../src-renderer/actions/introduction-actions'
import { anotherHasCome, isUnread } from '../../../src-renderer/panels/introductions/unread'
import { announcementStore } from '../../../src-renderer/state/announce'
import { insightStore, NO_INSIGHT } from '../../../src-renderer/state/insight-store'
import { introductionsStore, resetIntroductions } from '../../../src-renderer/state/introductions-store'
import { sessionStore } from '../../../src-renderer/state/session-store'
import { resetView, viewStore } from '../../../src-renderer/state/view-store'
import { drawnMap, WORKSHOP_TEN } from '../../model/insight/support/drawn-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))

const clock = vi.spyOn(performance, 'now')
const dismissed = () => Object.keys(introductionsStore.getState().dismissed)
const spoken = () => announcementStore.getState().text

beforeEach(() => {
  const map = drawnMap(WORKSHOP_TEN)
  const saved = { state: 'saved', seq: 7, error: null } as const
  anotherHasCome(Number.NEGATIVE_INFINITY)
  clock.mockReturnValue(10_000)
  resetView()
  resetIntroductions()
  viewStore.setState({ sidePanel: 'introductions' })
  sessionStore.setState({ session: { map, seq: 7, canUndo: false, canRedo: false, saved } })
  insightStore.setState({ ...NO_INSIGHT, introductions: introductionsOf(map, { dismissed: {}, most: 100 }) })
})

describe('what is pressed twice', () => {
  it('is done with one pair: nobody has read the next one yet', () => {
    INTRODUCTION_ACTIONS['introduction/dismiss']()
    clock.mockReturnValue(10_120)
    INTRODUCTION_ACTIONS['introduction/dismiss']()
    expect(dismissed()).toEqual(['C5 E5'])
    clock.mockReturnValue(10_800)
    INTRODUCTION_ACTIONS['introduction/dismiss']()
    expect(dismissed()).toEqual(['C5 E5', 'C4 E5'])
  })

  it('counts by when it was pressed, however long that waited', () => {
    anotherHasCome(10_000)
    expect(isUnread(9_900)).toBe(true)
    expect(isUnread(10_120)).toBe(true)
    expect(isUnread(10_700)).toBe(false)
  })
})

describe('what is done with a pair', () => {
  it('is said, with who is next', () => {
    INTRODUCTION_ACTIONS['introduction/dismiss']()
    expect(spoken()).toBe('Dismissed: C5, E5. Next introduction: C4, E5')
    expect(introductionsStore.getState().done).toMatchObject({ is: 'dismissed', seq: 7 })
    clock.mockReturnValue(20_000)
    INTRODUCTION_ACTIONS['introduction/another']()
    expect(spoken()).toMatch(/^Next introduction: (?!.*(C4|E5))/)
    expect(introductionsStore.getState().done).toBeNull()
  })
})
