import { describe, expect, it, vi } from 'vitest'
import { Mailbox } from '../../../src-main/mailbox'
import { WallFeed } from '../../../src-main/wall/wall-feed'
import type { WindowEvents } from '../../../src-main/wall/wall-placing'
import { WallService } from '../../../src-main/wall/wall-service'
import { execute, startState } from '../../../src-model/map/session-state'
import { FIRST_CHOICES } from '../../../src-model/wall/wall-state'
import type { WallUpdate } from '../../../src-model/wall/wall-stream'
import { smallMap } from '../../model/support/small-map'
import { LAPTOP } from '../support/placing-world'

/** A wall in a window, and the numbers of what is sent to its page and to the facilitator's. */
function openWall() {
  const sent = { wall: [] as number[], facilitator: [] as number[], updates: [] as WallUpdate[] }
  const mailbox = new Mailbox((_name, update) => sent.wall.push((update as WallUpdate).seq))
  const settings = { chosen: { wall: FIRST_CHOICES, displays: {} } as never, change: vi.fn() }
  const faults: unknown[] = []
  const service = new WallService({
    settings,
    displays: {
      all: () => [LAPTOP],
      facilitator: () => ({ display: LAPTOP.id, window: LAPTOP.bounds, work: LAPTOP.bounds }),
    },
    makeWindow: ({ closed }: WindowEvents) => ({
      size: { width: 640, height: 360 },
      fill: vi.fn(),
      stand: vi.fn(),
      hide: vi.fn(),
      close: closed,
      post: mailbox.post,
      ready: () => mailbox.ready(),
    }),
    keepAwake: vi.fn(),
    post: (name, payload) => {
      if (name !== 'wall/update') return
      sent.facilitator.push((payload as WallUpdate).seq)
      sent.updates.push(payload as WallUpdate)
    },
    faulted: (thrown) => faults.push(thrown),
  })
  service.open({ is: 'window' })
  return { service, mailbox, sent, faults }
}

it('sends every update that is not in the snapshot, from the first one after it', () => {
  const { service, mailbox, sent } = openWall()
  service.sessionChanged({ map: smallMap(), seq: 0 })
  expect(sent.wall).toEqual([])
  const first = service.snapshot('wall').seq
  // In the same breath: nothing in between gives the page time to do anything.
  service.look({ selection: ['anna'] })
  expect(sent.wall).toEqual([first + 1])
  mailbox.reset()
  service.look({ selection: [] })
  const second = service.snapshot('wall').seq
  service.change({ blank: true })
  expect(sent.wall).toEqual([first + 1, second + 1])
})

it('sends nothing to a page that has not asked, whoever else asks', () => {
  const { service, sent } = openWall()
  service.sessionChanged({ map: smallMap(), seq: 0 })
  service.snapshot('facilitator')
  service.change({ blank: true })
  expect(sent.wall).toEqual([])
})

it('sends the same to the facilitator’s window, whether the page is ready or not', () => {
  const { service, sent } = openWall()
  service.sessionChanged({ map: smallMap(), seq: 0 })
  service.change({ frozen: true })
  service.change({ blank: true })
  expect(sent.facilitator).toEqual([1, 2, 3])
})

describe('closing', () => {
  it('ends freezing and the spotlight, and what crosses of the map', () => {
    const { service, sent } = openWall()
    service.sessionChanged({ map: smallMap(), seq: 0 })
    service.change({ frozen: true, spotlight: true })
    service.close()
    expect(sent.updates.at(-1)).toMatchObject({ map: null, state: { frozen: false, spotlight: false } })
    expect(service.status().is).toBe('closed')
    expect(service.change({ frozen: true }).frozen).toBe(false)
    service.open({ is: 'window' })
    expect(service.snapshot('wall')).toMatchObject({ map: { language: 'en' }, state: { frozen: false } })
  })
})

describe('a fault while the wall is fed', () => {
  it('is told, and the wall begins again with the map as it is', () => {
    const { service, sent, faults } = openWall()
    const before = startState(smallMap())
    service.sessionChanged(before)
    service.phase({ phase: 'film', endsAt: null, left: 1 })
    service.look({ selection: ['luca'] })
    const moved = execute(before, { type: 'map/remove', ids: ['anna'] }, { at: '2030-01-01T00:00:00.000Z' })
    if (!moved.ok || moved.commit === null) throw new Error('nothing was removed')
    const thrown = new Error('a fault')
    const stumble = vi.spyOn(WallFeed.prototype, 'committed').mockImplementationOnce(() => {
      throw thrown
    })
    service.committed(moved.state, moved.commit)
    stumble.mockRestore()
    expect(faults).toEqual([thrown])
    const { map, look, commit, phase } = service.snapshot('facilitator')
    expect(Object.values(map?.participants ?? {}).map(({ name }) => name)).toEqual(['Luca Bianchi'])
    expect({ commit, looked: look.selection.length, phase: phase?.phase }).toEqual({
      commit: 1,
      looked: 1,
      phase: 'film',
    })
    expect(sent.updates.at(-1)?.map).toEqual(map)
  })

  it('stays with the wall when it cannot begin again either', () => {
    const { service, faults } = openWall()
    const broken = { map: { ...smallMap(), participants: null } as never, seq: 1 }
    expect(() => service.sessionChanged(broken)).not.toThrow()
    expect(faults).toHaveLength(2)
    service.sessionChanged({ map: smallMap(), seq: 0 })
    expect(faults).toHaveLength(2)
    expect(service.snapshot('wall').map).not.toBeNull()
  })
})
