import { createStore } from 'zustand/vanilla'
import type { Events, SaveState, SessionSnapshot } from '../../src-model/contract/contract'
import type { Answer, CodedError } from '../../src-model/contract/errors'
import { receivedSnapshot } from '../../src-model/contract/sent-snapshot'
import type { ToldCommit } from '../../src-model/map/commit'
import type { CommunityMap } from '../../src-model/map/map'
import { mapAfter } from '../../src-model/map/patches'
import type { Instruction } from '../../src-model/map/session-state'
import { bridge } from '../bridge'

/** The open session as this window sees it: kept equal to main's by applying its commits in order. */
export interface OpenSession {
  map: CommunityMap
  seq: number
  canUndo: boolean
  canRedo: boolean
  saved: SaveState
}

interface SessionStoreState {
  session: OpenSession | null
}

export const sessionStore = createStore<SessionStoreState>(() => ({ session: null }))

// Commits that arrive while a snapshot is on its way; they may be newer than it.
let waiting: Events['session/commit'][] | null = null

/** Shows a session from its snapshot on. */
export function openSession(snapshot: SessionSnapshot): void {
  const { map, seq, savedSeq, canUndo, canRedo } = snapshot
  const saved: SaveState = { state: savedSeq === seq ? 'saved' : 'saving', seq: savedSeq, error: null }
  sessionStore.setState({ session: { map, seq, canUndo, canRedo, saved } })
  for (const listener of snapshotListeners) listener(snapshot)
}

/** Forgets the open session in this window. */
export function closeSession(): void {
  sessionStore.setState({ session: null })
}

async function catchUp(): Promise<void> {
  waiting = []
  const answer = await bridge.request('session/snapshot', {})
  const late = waiting
  waiting = null
  if (!answer.ok) return
  openSession(receivedSnapshot(answer.value))
  for (const event of late) receive(event)
}

function receive(event: Events['session/commit']): void {
  if (waiting) {
    waiting.push(event)
    return
  }
  const { session } = sessionStore.getState()
  const { commit, canUndo, canRedo } = event
  if (session === null || commit.seq <= session.seq) return
  if (commit.seq !== session.seq + 1) {
    void catchUp()
    return
  }
  const map = mapAfter(session.map, commit)
  sessionStore.setState({ session: { ...session, map, seq: commit.seq, canUndo, canRedo } })
  for (const listener of commitListeners) listener(commit, session.map, map)
}

/** Listens to the open session's commits and to how they stand with the disk. */
export function connectSession(): void {
  bridge.listen('session/commit', receive)
  bridge.listen('session/saved', (saved) => {
    const { session } = sessionStore.getState()
    if (session) sessionStore.setState({ session: { ...session, saved } })
  })
}

type CommitListener = (commit: ToldCommit, before: CommunityMap, after: CommunityMap) => void
const commitListeners = new Set<CommitListener>()

/** Says what happens with each commit, once the map shows it. @returns stops it. */
export function onCommit(listener: CommitListener): () => void {
  commitListeners.add(listener)
  return () => {
    commitListeners.delete(listener)
  }
}

const snapshotListeners = new Set<(snapshot: SessionSnapshot) => void>()

/** Says what happens when a session is shown from a snapshot on: it was opened, or commits were missing. */
export function onSnapshot(listener: (snapshot: SessionSnapshot) => void): void {
  snapshotListeners.add(listener)
}

let refusalListener: (error: CodedError) => void = () => {}

/** Says what happens with a refused command. */
export function onRefusal(listener: (error: CodedError) => void): void {
  refusalListener = listener
}

/**
 * Asks for a change of the map. What changed comes back as a commit, like everybody's.
 *
 * @param gesture joins this change with others of the same key into one undo step.
 */
export async function execute(
  instruction: Instruction,
  gesture: string | null = null,
): Promise<Answer<{ seq: number; changed: boolean }>> {
  const answer = await bridge.request('session/execute', { instruction, gesture })
  if (!answer.ok) refusalListener(answer.error)
  return answer
}
