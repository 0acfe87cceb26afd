import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ACTIONS, type ActionId } from '../../src-model/actions'
import { isAvailable, isChecked, whyNot } from '../../src-renderer/actions/action-state'
import { whyNotWall } from '../../src-renderer/actions/wall-action-state'
import { closeSession, sessionStore } from '../../src-renderer/state/session-store'
import { resetView, select, viewStore } from '../../src-renderer/state/view-store'
import { smallMap } from '../model/support/small-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../src-renderer/bridge', () => ({ bridge: {} }))

const map = smallMap()
const [person, other] = map.order.participants
const [resource] = map.order.resources
const ties = map.order.connections.flatMap((id) => map.connections[id] ?? [])

function open(changes: Partial<{ canUndo: boolean; canRedo: boolean; map: typeof map }> = {}): void {
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map, seq: 0, canUndo: false, canRedo: false, saved, ...changes } })
}

function available(...ids: ActionId[]): ActionId[] {
  return ids.filter(isAvailable)
}

beforeEach(() => {
  resetView()
  open()
})

describe('whether an action would do something', () => {
  it('without a session only what can be done always', () => {
    closeSession()
    const always = ACTIONS.filter(({ id, scope }) => scope === 'always' && whyNotWall(id) === null)
    expect(ACTIONS.filter(({ id }) => isAvailable(id))).toEqual(always)
    expect(whyNot('view/fit')).toBe('unavailable.no-session')
  })

  it('undo and redo while there is a step', () => {
    expect(available('edit/undo', 'edit/redo')).toEqual([])
    open({ canUndo: true })
    expect(available('edit/undo', 'edit/redo')).toEqual(['edit/undo'])
    open({ canRedo: true })
    expect(available('edit/undo', 'edit/redo')).toEqual(['edit/redo'])
  })

  it('by what is selected', () => {
    const ids = ['edit/delete', 'edit/tie', 'edit/erase-person', 'edit/next-status', 'view/fit-selection'] as const
    expect(available(...ids)).toEqual([])
    if (person === undefined || other === undefined || resource === undefined) throw new Error('the map is too small')
    select([person])
    expect(available(...ids)).toEqual(['edit/delete', 'edit/tie', 'edit/erase-person', 'view/fit-selection'])
    select([person, other])
    expect(whyNot('edit/erase-person')).toBe('unavailable.select-person')
    select([resource])
    expect(available(...ids)).toEqual(['edit/delete', 'edit/tie', 'edit/next-status', 'view/fit-selection'])
    select(['nobody'])
    expect(available(...ids)).toEqual([])
  })

  it('a tie is turned round only if it has a direction', () => {
    for (const { id, directed } of ties) {
      select([id])
      expect(isAvailable('tie/reverse'), id).toBe(directed)
    }
    expect(new Set(ties.map(({ directed }) => directed)).size).toBe(2)
  })

  it('nothing is tidied while places are locked, or where nothing is', () => {
    expect(isAvailable('view/tidy')).toBe(true)
    viewStore.setState({ locked: true })
    expect(whyNot('view/tidy')).toBe('unavailable.locked')
    viewStore.setState({ locked: false })
    open({ map: { ...map, order: { ...map.order, participants: [], resources: [] } } })
    expect(whyNot('view/tidy')).toBe('unavailable.nothing-there')
  })
})

describe('whether what an action switches is on', () => {
  it('follows the view, and is nothing for what switches nothing', () => {
    expect(isChecked('view/inspector')).toBe(true)
    viewStore.setState({ sidePanel: null, locked: true, kind: 'helps' })
    expect(['view/inspector', 'view/lock', 'kind/helps', 'kind/knows'].map((id) => isChecked(id as ActionId))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isChecked('edit/undo')).toBeNull()
  })
})
