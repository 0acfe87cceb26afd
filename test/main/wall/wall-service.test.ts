import { expect, it, vi } from 'vitest'
import { Mailbox } from '../../../src-main/mailbox'
import { WallService } from '../../../src-main/wall/wall-service'
import { FIRST_CHOICES } from '../../../src-model/wall/wall-state'
import type { WallUpdate } from '../../../src-model/wall/wall-stream'
import { smallMap } from '../../model/support/small-map'
import { LAPTOP } from '../support/placing-world'

/** A wall in a window, and the numbers of what is sent to its page and to the facilitator's. */
function openWall() {
  const sent = { wall: [] as number[], facilitator: [] as number[] }
  const mailbox = new Mailbox((_name, update) => sent.wall.push((update as WallUpdate).seq))
  const settings = { chosen: { wall: FIRST_CHOICES, displays: {} } as never, change: vi.fn() }
  const service = new WallService({
    settings,
    displays: {
      all: () => [LAPTOP],
      facilitator: () => ({ display: LAPTOP.id, window: LAPTOP.bounds, work: LAPTOP.bounds }),
    },
    makeWindow: () => ({
      size: { width: 640, height: 360 },
      fill: vi.fn(),
      stand: vi.fn(),
      hide: vi.fn(),
      close: vi.fn(),
      post: mailbox.post,
      ready: () => mailbox.ready(),
    }),
    keepAwake: vi.fn(),
    post: (name, payload) => {
      if (name === 'wall/update') sent.facilitator.push((payload as WallUpdate).seq)
    },
  })
  service.open({ is: 'window' })
  return { service, mailbox, sent }
}

it('sends every update that is not in the snapshot, from the first one after it', () => {
  const { service, mailbox, sent } = openWall()
  service.sessionChanged({ map: smallMap(), seq: 0 })
  expect(sent.wall).toEqual([])
  const first = service.snapshot().seq
  // In the same breath: nothing in between gives the page time to do anything.
  service.look({ view: null, selection: ['anna'] })
  expect(sent.wall).toEqual([first + 1])
  mailbox.reset()
  service.look({ view: null, selection: [] })
  const second = service.snapshot().seq
  service.change({ blank: true })
  expect(sent.wall).toEqual([first + 1, second + 1])
})

it('sends the same to the facilitator’s window, whether the page is ready or not', () => {
  const { service, sent } = openWall()
  service.sessionChanged({ map: smallMap(), seq: 0 })
  service.change({ frozen: true })
  service.look({ view: null, selection: ['anna'] })
  expect(sent.facilitator).toEqual([1, 2])
})
