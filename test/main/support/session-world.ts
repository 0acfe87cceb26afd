import type { Clock } from '../../../src-main/session/clock'
import { Library } from '../../../src-main/session/library'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import type { SessionObserver } from '../../../src-main/session/open-session'
import { SessionService } from '../../../src-main/session/session-service'
import { SessionShelf } from '../../../src-main/session/session-shelf'
import type { Insight } from '../../../src-model/insight/insight'
import type { CommunityMap } from '../../../src-model/map/map'
import { ImpatientClock } from './clocks'
import { FaultyFileSystem } from './faulty-file-system'
import { quietObserver } from './observers'

/** Everything around sessions that the app has, on a disk whose calls can be made to fail. */
export interface SessionWorld {
  files: FaultyFileSystem
  library: Library
  shelf: SessionShelf
  sessions: SessionService
  /** Whether a session is open, each time that changed. */
  openChanges: boolean[]
  /** Makes the figures of exported files; none unless a test says otherwise. */
  insights: { current: (map: CommunityMap, calledOff: AbortSignal) => Insight | null | Promise<Insight | null> }
}

let lastId = 0

/**
 * Starts the part of the app that keeps sessions.
 *
 * @param userData its data folder.
 * @param files the disk, this computer's unless told otherwise.
 * @param openChanged told when a session was opened or closed.
 */
export async function sessionWorld(
  userData: string,
  files = new FaultyFileSystem(nodeFileSystem),
  observer: Partial<SessionObserver> = {},
  openChanged: () => void = () => undefined,
  clock: Clock = new ImpatientClock(),
): Promise<SessionWorld> {
  const disk = { files, clock }
  const library = await Library.open({ ...disk, userData, onFailed: () => undefined })
  const newId = () => {
    lastId += 1
    return `new-${lastId}`
  }
  const shelf = new SessionShelf({ ...disk, userData, library, newId })
  const openChanges: boolean[] = []
  const insights: SessionWorld['insights'] = { current: () => null }
  const sessions = new SessionService({
    ...disk,
    ...quietObserver(observer),
    userData,
    library,
    shelf,
    version: '1.2.3',
    insightOf: async (map, calledOff) => insights.current(map, calledOff),
    openChanged: (session) => {
      openChanges.push(session !== null)
      openChanged()
    },
    copyTitle: (title) => `${title} (copy)`,
  })
  const open = sessions.open.bind(sessions)
  // A test's faults are for what it does: what opening leaves for later is over when it begins.
  sessions.open = async (id) => {
    const answer = await open(id)
    await files.atRest()
    return answer
  }
  return { files, library, shelf, sessions, openChanges, insights }
}
