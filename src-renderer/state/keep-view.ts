import { type KeptView, MOST_KEPT_SELECTED, MOST_PIECES, PIECE_LENGTH } from '../../src-model/contract/kept-view'
import { mapHas } from '../../src-model/map/map'
import { bridge } from '../bridge'
import { bringBackLines, captureStore, lastToKeep, linesToKeep, setCaptureText } from './capture-store'
import { findStore } from './find-store'
import { introductionsStore, introductionsToKeep, recallIntroductions } from './introductions-store'
import { sessionStore } from './session-store'
import { viewStore } from './view-store'

// Main keeps what this window shows, so that a page that crashed comes back as it was.

/** How long the view has to be still before it is sent, in milliseconds. */
const QUIET = 150

let viewport: KeptView['viewport'] = null
let timer: ReturnType<typeof setTimeout> | null = null

function pieces(text: string): string[] {
  const count = Math.min(MOST_PIECES, Math.ceil(text.length / PIECE_LENGTH))
  return Array.from({ length: count }, (_, index) => text.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH))
}

function currentView(session: string): KeptView {
  const { selection, side, kind, origin, sidePanel, outlineOpen, trayOpen, wallPanelOpen, locked } =
    viewStore.getState()
  return {
    session,
    viewport,
    selection: [...selection].slice(0, MOST_KEPT_SELECTED),
    side,
    kind,
    origin,
    sidePanel,
    outlineOpen,
    trayOpen,
    wallPanelOpen,
    locked,
    find: findStore.getState(),
    ...introductionsToKeep(),
    text: pieces(captureStore.getState().text),
    lines: linesToKeep(),
    last: lastToKeep(),
  }
}

function send(): void {
  timer = null
  const session = sessionStore.getState().session?.map.session.id
  // A view that is refused is not worth a word: it is kept for a rainy day.
  if (session !== undefined) void bridge.request('view/keep', currentView(session))
}

function sendSoon(): void {
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(send, QUIET)
}

/** Takes note of where the canvas lies in the window. It may be called in every frame. */
export function noteViewport(next: NonNullable<KeptView['viewport']>): void {
  viewport = next
  sendSoon()
}

/** Begins to keep the view. */
export function connectViewKeeping(): void {
  viewStore.subscribe(sendSoon)
  captureStore.subscribe(sendSoon)
  findStore.subscribe(sendSoon)
  introductionsStore.subscribe(sendSoon)
}

/** Brings the view back as it was kept, if it was kept of the session that is open here. */
export async function recallView(): Promise<void> {
  const map = sessionStore.getState().session?.map
  const answer = await bridge.request('view/recall', {})
  if (!answer.ok || answer.value === null || map?.session.id !== answer.value.session) return
  const { selection, text, lines, last, viewport, session: _, find, dismissed, passed, ...kept } = answer.value
  viewStore.setState({
    selection: new Set(selection.filter((id) => mapHas(map, id))),
    ...kept,
    opening: viewport,
  })
  bringBackLines(lines, last)
  findStore.setState(find)
  recallIntroductions({ dismissed, passed })
  setCaptureText(text.join(''))
}
