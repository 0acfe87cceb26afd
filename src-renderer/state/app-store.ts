import { createStore } from 'zustand/vanilla'
import type {
  AppFacts,
  MendedFile,
  RecoveryNotice,
  RequestName,
  RequestPayload,
  RequestValues,
} from '../../src-model/contract/contract'
import type { Answer, CodedError } from '../../src-model/contract/errors'
import type { LibraryEntry, Settings } from '../../src-model/contract/library'
import { receivedSnapshot } from '../../src-model/contract/sent-snapshot'
import type { WallDisplay } from '../../src-model/contract/wall'
import type { Loss } from '../../src-model/formats/written'
import type { ImportPreview } from '../../src-model/import/preview'
import { hasTexts } from '../../src-model/language/translate'
import { bridge } from '../bridge'
import { bringLanguage } from '../bring-language'
import { bringSessionCode, sessionCode } from './session-code'
import { closeSession, onRefusal, sessionStore } from './session-store'

/** Something said to the user in a corner of the window, until dismissed or outdated. */
export type Message =
  | { kind: 'error'; error: CodedError }
  | { kind: 'exported'; name: string }
  | { kind: 'handed-over'; names: string[]; folder: string; losses: Loss[] }
  | { kind: 'too-many-to-tie'; most: number }
  | { kind: 'removed'; count: number }
  | { kind: 'imported'; counts: ImportPreview['counts'] }
  | { kind: 'not-pasted' }
  | { kind: 'too-much-to-copy' }
  | { kind: 'in-copy' }
  | { kind: 'erased'; onDisk: boolean }
  | { kind: 'choose-person' }
  | { kind: 'places-locked' }
  | { kind: 'tidy-stopped' }
  | { kind: 'tidy-failed' }
  | { kind: 'wall-closed' }
  | { kind: 'no-phase' }
  | { kind: 'display-found'; display: WallDisplay }
  | { kind: 'wall-waiting' }
  | { kind: 'recovered'; notice: RecoveryNotice }

interface AppState {
  facts: AppFacts | null
  library: LibraryEntry[]
  messages: { id: number; message: Message }[]
  /** A map file to be looked at before it is opened. */
  mended: MendedFile | null
}

/** What this window knows besides the open session. */
export const appStore = createStore<AppState>(() => ({
  facts: null,
  library: [],
  messages: [],
  mended: null,
}))

let lastMessage = 0

/** Tells the user something. A new message replaces older ones of its kind. */
export function say(message: Message): void {
  lastMessage += 1
  const entry = { id: lastMessage, message }
  appStore.setState((state) => ({
    messages: [...state.messages.filter((each) => each.message.kind !== message.kind), entry],
  }))
}

/** Takes a message away. */
export function dismiss(id: number): void {
  appStore.setState((state) => ({ messages: state.messages.filter((each) => each.id !== id) }))
}

/**
 * Asks main, and tells the user when it refuses.
 *
 * @returns `undefined` when refused.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  payload: RequestPayload<Name>,
): Promise<RequestValues[Name] | undefined> {
  const answer: Answer<RequestValues[Name]> = await bridge.request(name, payload)
  if (answer.ok) return answer.value
  say({ kind: 'error', error: answer.error })
  return undefined
}

let newest: AppFacts | null = null

async function applyFacts(facts: AppFacts): Promise<void> {
  newest = facts
  // Without its file another language speaks.
  if (!hasTexts(facts.language)) await bringLanguage(facts.language).catch(() => undefined)
  if (facts === newest) showFacts(facts)
}

function showFacts(facts: AppFacts): void {
  document.documentElement.lang = facts.language
  document.documentElement.dataset.theme = facts.settings.theme
  document.documentElement.dataset.textSize = `${facts.settings.textSize}`
  document.documentElement.dataset.platform = facts.platform
  appStore.setState({ facts })
}

/** Changes the language or the look, at once. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const facts = await ask('settings/change', changes)
  if (facts) await applyFacts(facts)
}

/** Reads the library again. */
export async function refreshLibrary(): Promise<void> {
  const library = await ask('library/list', {})
  if (library) appStore.setState({ library })
}

/** Deletes a session for good, with all that this window remembers of it. */
export async function deleteSession(id: string): Promise<void> {
  if ((await ask('session/delete', { id })) === undefined) return
  sessionCode()?.forgetSession(id)
  if (sessionStore.getState().session?.map.session.id === id) closeSession()
  await refreshLibrary()
}

/** Tells main that the page cannot go on: main loads it again, and a plainer one if that goes on. */
export function pageFailed(): void {
  void bridge.request('page/failed', {}).catch(() => undefined)
}

/** Opens a session of the library in this window. Where that fails the page is loaded again, and goes back to it. */
export async function goToSession(id: string): Promise<void> {
  try {
    await showOpened(id)
  } catch {
    pageFailed()
  }
}

async function showOpened(id: string): Promise<void> {
  const [sent, { showSession }] = await Promise.all([ask('session/open', { id }), bringSessionCode()])
  if (!sent) return goBackToLibraryUnlessOpen()
  const snapshot = receivedSnapshot(sent)
  showSession(snapshot)
  if (snapshot.notice) say({ kind: 'recovered', notice: snapshot.notice })
}

/** Starts what the window shows: facts first, so that the first paint has the right language and look. */
export async function connectApp(): Promise<void> {
  onRefusal((error) => say({ kind: 'error', error }))
  bridge.listen('settings/changed', (facts) => void applyFacts(facts))
  bridge.listen('app/refused', (error) => say({ kind: 'error', error }))
  bridge.listen('session/arrived', ({ id }) => void goToSession(id))
  bridge.listen('map/mended', (mended) => appStore.setState({ mended }))
  const started = await Promise.allSettled([
    ask('app/facts', {}).then((facts) => facts && applyFacts(facts)),
    goBackToOpenSession(),
    refreshLibrary(),
  ])
  // What there is is drawn in any case.
  if (started.some(({ status }) => status === 'rejected')) pageFailed()
}

/** When a session cannot be opened main may have closed the one before: the window shows what is true. */
async function goBackToLibraryUnlessOpen(): Promise<void> {
  if ((await bridge.request('session/snapshot', {})).ok) return
  closeSession()
  await refreshLibrary()
}

/** After a crash or a reload of this page main still has the session open: the page goes back to it. */
async function goBackToOpenSession(): Promise<void> {
  const answer = await bridge.request('session/snapshot', {})
  if (answer.ok) await (await bringSessionCode()).goBackToSession(receivedSnapshot(answer.value))
}
