import { vi } from 'vitest'
import type { SystemDisplay } from '../../../src-main/wall/displays'
import { type PlacedWindow, WallPlacing, type WindowEvents } from '../../../src-main/wall/wall-placing'
import type { Settings } from '../../../src-model/contract/library'
import type { WallStatus } from '../../../src-model/contract/wall'

export const LAPTOP: SystemDisplay = {
  id: 1,
  label: 'Built-in',
  internal: true,
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
}
export const PROJECTOR: SystemDisplay = {
  id: 2,
  label: 'EPSON PJ',
  internal: false,
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
}
export const TV: SystemDisplay = { ...PROJECTOR, id: 3, label: 'TV', bounds: { ...PROJECTOR.bounds, x: 3360 } }
export const KEYS = { projector: 'external:EPSON PJ', tv: 'external:TV' }

/** A wall on displays that a test changes, with windows that only say what was asked of them. */
export function placingWorld(...displays: SystemDisplay[]) {
  const world = {
    displays,
    /** Of the display that the facilitator's window is on. */
    facilitatorOn: LAPTOP.id,
    uses: {} as Settings['displays'],
    /** What was asked of windows, in order. */
    asked: [] as string[],
    told: [] as WallStatus[],
    isAwake: false,
    windows: [] as WindowEvents[],
    change(...next: SystemDisplay[]) {
      world.displays = next
      placing.displaysChanged()
    },
  }
  const makeWindow = (events: WindowEvents): PlacedWindow => {
    world.windows.push(events)
    const say = (what: string) => () => void world.asked.push(what)
    return {
      size: { width: 640, height: 360 },
      fill: ({ x, width }) => void world.asked.push(`fill ${width} at ${x}`),
      stand: say('stand'),
      hide: say('hide'),
      close: () => events.closed(),
      post: vi.fn(),
      ready: vi.fn(),
    }
  }
  const settings = {
    get chosen() {
      return { displays: world.uses } as Settings
    },
    change: ({ displays: uses }: Partial<Settings>) => {
      world.uses = uses ?? world.uses
      return {} as never
    },
  }
  const placing = new WallPlacing({
    settings,
    displays: {
      all: () => world.displays,
      facilitator: () => ({ display: world.facilitatorOn, window: LAPTOP.bounds, work: LAPTOP.bounds }),
    },
    makeWindow,
    keepAwake: (isWanted) => {
      world.isAwake = isWanted
    },
    tell: (status) => void world.told.push(status),
  })
  return { world, placing }
}
