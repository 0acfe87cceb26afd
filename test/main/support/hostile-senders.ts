import type { IpcMainInvokeEvent } from 'electron'
import { Roles } from '../../../src-main/windows/roles'
import type { Role } from '../../../src-model/contract/roles'
import { eventFrom, FakeContents, ownFrame, throwing } from './fake-ipc'

/** Windows as main knows them, and everyone who may come to the door in their name. */
export interface Senders {
  roles: Roles
  /** A request of a window's own page, of the facilitator's where nothing else is said. */
  own: (role?: Role) => IpcMainInvokeEvent
  /** Requests that are nobody's to make, by what is wrong with their sender. */
  hostile: readonly (readonly [string, () => IpcMainInvokeEvent])[]
}

// Look-alikes of the app's own origin, and what other pages have.
const OTHER_ORIGINS = [
  'trama://app.evil',
  'trama://ap',
  'trama://app:443',
  'trama://app/',
  'trama://app@evil',
  'trama://APP',
  'trama://other',
  'trama://',
  'trama:',
  'https://app',
  'http://app',
  'https://trama.example',
  'http://localhost:5173',
  'file://',
  'devtools://devtools',
  'chrome-extension://app',
  'data:',
  'null',
  'undefined',
  ' trama://app',
  'trama://app ',
  '',
]

function frameCases(contents: FakeContents): Senders['hostile'] {
  const main = contents.mainFrame
  /** A frame of the contents' own process, so that nothing else is wrong with it than what is said. */
  const frameWith = (changes: Parameters<typeof ownFrame>[0]) => ownFrame({ processId: main.processId, ...changes })
  const from = (frame: ReturnType<typeof ownFrame> | null) => () => eventFrom(contents, frame)
  return [
    ['no frame', from(null)],
    ['no frame at all', () => ({ ...eventFrom(contents), senderFrame: undefined }) as never],
    ['a detached frame', from(frameWith({ detached: true }))],
    ['a frame inside the page', from(frameWith({ routingId: 7, parent: main }))],
    ['a frame inside the page that says it is the main one', from(frameWith({ parent: main }))],
    ['an about:blank frame inside, which has the origin of the page', from(frameWith({ routingId: 8, parent: main }))],
    ['an about:blank frame inside without an origin', from(frameWith({ routingId: 8, parent: main, origin: 'null' }))],
    ['a frame that is not the main one', from(frameWith({ routingId: 2 }))],
    ['a frame of another process', from(frameWith({ processId: 5 }))],
    ['a frame whose fields throw', from(throwing())],
    ...OTHER_ORIGINS.map(
      (origin) => [`a page of the origin “${origin}”`, () => eventFrom(contents, frameWith({ origin }))] as const,
    ),
  ]
}

/** @param first the first of some numbers that no other contents have. */
function contentsCases(roles: Roles, role: Role, first: number): Senders['hostile'] {
  const stranger = new FakeContents(first)
  const popup = new FakeContents(first + 1, ownFrame({ origin: 'trama://app', routingId: 3 }))
  const closed = new FakeContents(first + 2)
  roles.register(closed.asContents, role)
  closed.destroy()
  const destroyed = new FakeContents(first + 3)
  roles.register(destroyed.asContents, role)
  destroyed.gone = true
  const odd = new FakeContents(first + 4)
  roles.register(odd.asContents, 'stranger' as never)
  const torn = new FakeContents(first + 5, throwing())
  roles.register(torn.asContents, role)
  return [
    ['contents without a role', () => eventFrom(stranger)],
    ['an about:blank window with the origin of the page', () => eventFrom(popup)],
    ['contents that were closed', () => eventFrom(closed)],
    ['contents that have the number of closed ones', () => eventFrom(new FakeContents(closed.id))],
    ['contents that are destroyed and not yet forgotten', () => eventFrom(destroyed)],
    ['contents of a role that is none', () => eventFrom(odd)],
    ['contents whose main frame is being torn down', () => eventFrom(torn, ownFrame())],
    ['contents whose fields throw', () => eventFrom(throwing(), ownFrame())],
  ]
}

/** Makes the windows, registered as main registers them, and their impostors. */
export function makeSenders(): Senders {
  const roles = new Roles()
  const facilitator = new FakeContents(1)
  const wall = new FakeContents(2, ownFrame({ processId: 6 }))
  roles.register(facilitator.asContents, 'facilitator')
  const painter = new FakeContents(3, ownFrame({ processId: 7 }))
  roles.register(wall.asContents, 'wall')
  roles.register(painter.asContents, 'painter')
  const windows: Readonly<Record<Role, FakeContents>> = { facilitator, wall, painter }
  return {
    roles,
    own: (role = 'facilitator') => eventFrom(windows[role]),
    hostile: [
      ...frameCases(facilitator),
      ...frameCases(wall).map(([what, event]) => [`the wall: ${what}`, event] as const),
      ...frameCases(painter).map(([what, event]) => [`the painter: ${what}`, event] as const),
      ...contentsCases(roles, 'facilitator', 90),
      ...contentsCases(roles, 'wall', 190).map(([what, event]) => [`the wall: ${what}`, event] as const),
      ...contentsCases(roles, 'painter', 290).map(([what, event]) => [`the painter: ${what}`, event] as const),
      ['the frame of another window', () => eventFrom(facilitator, wall.mainFrame)],
      ['the wall: the frame of another window', () => eventFrom(wall, facilitator.mainFrame)],
    ],
  }
}
