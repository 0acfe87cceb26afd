import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ACTIONS, type ActionId } from '../../src-model/actions'
import type { WallStatus } from '../../src-model/contract/wall'
import { FIRST_CHOICES, type WallState, wallStateFrom } from '../../src-model/wall/wall-state'
import { choiceOf, isChecked, whyNot } from '../../src-renderer/actions/action-state'
import { WALL_ACTIONS } from '../../src-renderer/actions/wall-actions'
import { connectWallPanel } from '../../src-renderer/panels/wall/open-wall-panel'
import { announcementStore } from '../../src-renderer/state/announce'
import { connectWallAnnouncing } from '../../src-renderer/state/announce-wall'
import { appStore } from '../../src-renderer/state/app-store'
import { sessionStore } from '../../src-renderer/state/session-store'
import { resetView, viewStore } from '../../src-renderer/state/view-store'
import { wallStatusStore } from '../../src-renderer/state/wall-status'
import { textsOf } from '../../src-renderer/texts'
import { smallMap } from '../model/support/small-map'

const asked = vi.hoisted(() => [] as unknown[])
/** What the next request is answered with. */
const answers = vi.hoisted(() => [] as unknown[])

vi.mock('../../src-renderer/bridge', () => ({
  bridge: {
    request: async (...request: unknown[]) => {
      asked.push(request)
      return { ok: true, value: answers.shift() ?? null }
    },
  },
}))

const DISPLAY = { key: 'external:EPSON', label: 'EPSON', width: 1920, height: 1080 }
const CLOSED: WallStatus = {
  is: 'closed',
  place: null,
  size: { width: 1920, height: 1080 },
  displays: [DISPLAY],
  found: null,
}
const OPEN: WallStatus = { ...CLOSED, is: 'open', place: { is: 'window' } }
const STATE: WallState = wallStateFrom(FIRST_CHOICES)

function stand(status: WallStatus, state: Partial<WallState> = {}): void {
  wallStatusStore.setState({ status, state: { ...STATE, ...state } })
}

const kinds = () => appStore.getState().messages.map(({ message }) => message.kind)

// None of these needs a page that the canvas is on.
vi.stubGlobal('document', { activeElement: null })
connectWallPanel()
connectWallAnnouncing()

beforeEach(() => {
  stand(CLOSED)
  wallStatusStore.setState({ phase: null })
  resetView()
  viewStore.setState({ wallPanelOpen: false })
  appStore.setState({ messages: [] })
  asked.length = 0
  answers.length = 0
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map: smallMap(), seq: 0, canUndo: false, canRedo: false, saved } })
})

describe('what can be done with the wall', () => {
  const needing = (needs: 'wall' | 'phase') =>
    ACTIONS.flatMap((spec) => ('needs' in spec && spec.needs === needs ? spec.id : []))

  it('while it is closed it can be opened and chosen for, and the rest says why not', () => {
    for (const id of needing('wall')) expect(whyNot(id)).toBe('unavailable.wall-closed')
    for (const id of ['wall/open', 'wall/panel', 'wall/fit', 'wall/names', 'wall/legend'] as const) {
      expect(whyNot(id)).toBeNull()
    }
    stand(OPEN)
    for (const id of needing('wall')) expect(whyNot(id)).toBeNull()
    stand({ ...OPEN, is: 'waiting' })
    for (const id of needing('wall')) expect(whyNot(id)).toBeNull()
  })

  it('by key, what there is no wall or no phase for says so and asks main nothing', () => {
    WALL_ACTIONS['wall/freeze']()
    WALL_ACTIONS['agenda/more-time']()
    expect(kinds()).toEqual(['wall-closed', 'no-phase'])
    expect(asked).toEqual([])
  })

  it('a timer and the phase before need a phase that is on', () => {
    for (const id of needing('phase')) expect(whyNot(id)).toBe('unavailable.no-phase')
    wallStatusStore.setState({ phase: { phase: 'welcome', endsAt: null, left: 60_000 } })
    for (const id of needing('phase')) expect(whyNot(id)).toBeNull()
  })

  it('shows what is on, and what is chosen', () => {
    const on = () => ACTIONS.flatMap(({ id, menu }) => (menu === 'wall' && isChecked(id) ? id : []))
    stand(OPEN, { mode: 'fit', frozen: true, takeAway: true, insight: false, phase: false })
    expect(on()).toEqual<ActionId[]>([
      'wall/panel',
      'wall/fit',
      'wall/freeze',
      'wall/take-away',
      'wall/question',
      'wall/legend',
    ])
    stand(CLOSED, { names: 'initials', room: 'dark' })
    appStore.setState({ facts: { settings: {} } as never })
    expect(choiceOf('wall/names', textsOf('en'))).toBe('Initials')
    expect(choiceOf('wall/room', textsOf('it'))).toBe('Buia')
  })
})

describe('each action', () => {
  it('asks for the opposite of what is, or for the next of several', () => {
    stand(OPEN, { frozen: true, names: 'first', room: 'dark', legend: true })
    for (const id of [
      'wall/freeze',
      'wall/spotlight',
      'wall/take-away',
      'wall/names',
      'wall/room',
      'wall/legend',
      'wall/fit',
    ] as const) {
      WALL_ACTIONS[id]()
    }
    expect(asked).toEqual([
      ['wall/change', { frozen: false }],
      ['wall/change', { spotlight: true }],
      ['wall/change', { takeAway: true }],
      ['wall/change', { names: 'initials' }],
      ['wall/change', { room: 'lit' }],
      ['wall/change', { legend: false }],
      ['wall/change', { mode: 'fit' }],
    ])
  })

  it('counts at once: the same key twice goes there and back, and on from there', () => {
    stand(OPEN)
    for (const id of ['wall/freeze', 'wall/freeze', 'wall/names', 'wall/names'] as const) WALL_ACTIONS[id]()
    expect(asked.map((request) => (request as unknown[])[1])).toEqual([
      { frozen: true },
      { frozen: false },
      { names: 'first' },
      { names: 'initials' },
    ])
  })

  it('opening an open wall shows its controls, and never closes it', () => {
    stand(OPEN)
    viewStore.setState({ wallPanelOpen: false })
    WALL_ACTIONS['wall/open']()
    WALL_ACTIONS['wall/open']()
    expect(viewStore.getState().wallPanelOpen).toBe(true)
    expect(asked).toEqual([])
  })

  it('opening asks where, if main does not know', async () => {
    answers.push({ is: 'ask', displays: [DISPLAY] })
    WALL_ACTIONS['wall/open']()
    await vi.waitFor(() => expect(viewStore.getState().dialog).toBe('wall-place'))
    expect(asked).toEqual([['wall/open', { place: null }]])
  })
})

describe('the controls', () => {
  const isShown = () => viewStore.getState().wallPanelOpen

  it('come and go with the wall', () => {
    stand(OPEN)
    expect(isShown()).toBe(true)
    stand({ ...OPEN, is: 'waiting' })
    expect(isShown()).toBe(true)
    stand(CLOSED)
    expect(isShown()).toBe(false)
  })

  it('stay when they were there before the wall, and go on in another session', () => {
    WALL_ACTIONS['wall/panel']()
    stand(OPEN)
    resetView()
    expect(isShown()).toBe(true)
    stand(CLOSED)
    expect(isShown()).toBe(true)
  })

  it('go at once when the wall is closed, and are there again for a key pressed before main has answered', () => {
    stand(OPEN)
    WALL_ACTIONS['wall/close']()
    expect(isShown()).toBe(false)
    WALL_ACTIONS['wall/panel']()
    stand(CLOSED)
    expect(isShown()).toBe(true)
  })

  it('stay closed when the facilitator closed them', () => {
    stand(OPEN)
    WALL_ACTIONS['wall/panel']()
    stand({ ...OPEN, place: { is: 'display', key: DISPLAY.key } })
    expect(isShown()).toBe(false)
  })
})

describe('a display that is found', () => {
  it('is told of once, until it is answered or gone', () => {
    stand({ ...CLOSED, found: DISPLAY })
    expect(kinds()).toEqual(['display-found'])
    const [first] = appStore.getState().messages
    stand({ ...CLOSED, found: { ...DISPLAY } })
    expect(appStore.getState().messages).toEqual([first])
    stand(CLOSED)
    expect(kinds()).toEqual([])
  })

  it('is not told of beside the dialog that asks for it', async () => {
    stand({ ...CLOSED, found: DISPLAY })
    answers.push({ is: 'ask', displays: [DISPLAY] })
    WALL_ACTIONS['wall/open']()
    await vi.waitFor(() => expect(viewStore.getState().dialog).toBe('wall-place'))
    expect(kinds()).toEqual([])
    stand({ ...CLOSED, found: { ...DISPLAY, key: 'external:Other' } })
    expect(kinds()).toEqual([])
  })
})

describe('a display that has gone', () => {
  it('is told of until the wall is seen again, or closed', () => {
    stand(OPEN)
    expect(kinds()).toEqual([])
    stand({ ...OPEN, is: 'waiting' })
    expect(kinds()).toEqual(['wall-waiting'])
    stand(OPEN)
    expect(kinds()).toEqual([])
    stand({ ...OPEN, is: 'waiting' })
    stand(CLOSED)
    expect(kinds()).toEqual([])
  })
})

describe('what becomes of the wall', () => {
  it('is spoken', () => {
    const spoken = () => announcementStore.getState().text
    stand(OPEN)
    expect(spoken()).toBe('The wall is open')
    stand(OPEN, { frozen: true })
    expect(spoken()).toBe('The wall is frozen')
    stand(OPEN)
    expect(spoken()).toBe('The wall goes on')
    stand(OPEN, { takeAway: true })
    expect(spoken()).toBe('The wall will show who falls off whenever you take somebody away')
    stand(OPEN)
    expect(spoken()).toBe('The wall does not show who falls off')
    stand(OPEN, { mode: 'fit' })
    expect(spoken()).toBe('The wall shows the whole map')
    wallStatusStore.setState({ phase: { phase: 'introductions', endsAt: 1, left: 1 } })
    expect(spoken()).toBe('Phase: Introductions')
    wallStatusStore.setState({ phase: { phase: 'introductions', endsAt: null, left: 1 } })
    expect(spoken()).toBe('The timer is paused')
    stand({ ...OPEN, is: 'waiting' }, { mode: 'fit' })
    expect(spoken()).toBe('The wall waits for its display')
    wallStatusStore.setState({ phase: null })
    expect(spoken()).toBe('The agenda has ended')
  })

  it('is spoken of each part of the strip', () => {
    const spoken = () => announcementStore.getState().text
    stand(OPEN)
    for (const part of ['question', 'phase', 'insight', 'legend'] as const) {
      stand(OPEN, { [part]: false })
      expect(spoken()).toMatch(/^The wall no longer shows /)
      stand(OPEN)
      expect(spoken()).toMatch(/^The wall shows /)
    }
  })

  it('is spoken in one go where several things change', () => {
    const spoken = () => announcementStore.getState().text
    stand(CLOSED)
    stand(OPEN, { frozen: true, blank: true, names: 'first' })
    expect(spoken()).toBe('The wall is open. The wall is frozen. The wall is blank. Names on the wall: first names')
    const { count } = announcementStore.getState()
    stand(OPEN, { frozen: true, blank: true, names: 'first' })
    expect(announcementStore.getState().count).toBe(count)
  })
})
