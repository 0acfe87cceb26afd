import { besidePart, copyPart } from '../../src-model/clipboard/copy-part'
import {
  idsOfPart,
  isEmptyPart,
  MAP_PART_TYPE,
  type MapPart,
  MOST_PART_TEXT,
  partAsNames,
  writeMapPart,
} from '../../src-model/clipboard/map-part'
import type * as Placing from '../../src-model/clipboard/paste-part'
import type * as Reading from '../../src-model/clipboard/read-map-part'
import type { Position } from '../../src-model/map/map'
import { selectedIds } from '../actions/selected'
import { announceAs, announceInstead } from '../state/announce'
import { say } from '../state/app-store'
import { execute, sessionStore } from '../state/session-store'
import { select } from '../state/view-store'
import { canvasControl } from './canvas-control'
import { removeFromMap } from './remove-from-map'

/** Reads what is pasted, and places it. */
type Pasting = Pick<typeof Reading, 'readMapPart'> & Pick<typeof Placing, 'pastePart'>

/** Once it is there, nothing waits for it: what a key asks for next has to find the paste before it. */
let pasting: Pasting | null = null

/** It comes with all commands and their schemas: not before there is time for it, or somebody pastes or duplicates. */
async function bringPasting(): Promise<Pasting> {
  const [{ readMapPart }, { pastePart }] = await Promise.all([
    import('../../src-model/clipboard/read-map-part'),
    import('../../src-model/clipboard/paste-part'),
  ])
  pasting = { readMapPart, pastePart }
  return pasting
}

async function putOnMap(part: MapPart, at: Position): Promise<void> {
  const { pastePart } = pasting ?? (await bringPasting())
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  const newId = () => crypto.randomUUID()
  const { steps, ids } = pastePart(map, part, { at, newId, createdAt: new Date().toISOString() })
  const pasted = steps.length > 0 ? await execute({ type: 'batch', steps }) : null
  if (pasted?.ok === false) return
  select(ids)
  canvasControl()?.reveal(ids)
  announceInstead(pasted?.value.seq ?? null, ({ n }) => n('announce.pasted', ids.length))
}

/** Makes what is selected a second time, beside it. */
export async function duplicateSelected(): Promise<void> {
  const map = sessionStore.getState().session?.map
  const ids = selectedIds()
  const part = map && copyPart(map, ids)
  if (part && !isEmptyPart(part)) await putOnMap(part, besidePart(map, ids))
}

/**
 * Puts what is selected on the clipboard: for Trama as a part of a map, for everybody else as names.
 *
 * @returns what is there now; `null` when nothing could be copied.
 */
function copySelected(data: DataTransfer): MapPart | null {
  const map = sessionStore.getState().session?.map
  const part = map && copyPart(map, selectedIds())
  if (part === undefined || isEmptyPart(part)) return null
  const text = writeMapPart(part)
  if (text.length > MOST_PART_TEXT) {
    say({ kind: 'too-much-to-copy' })
    return null
  }
  data.setData('text/plain', partAsNames(part))
  data.setData(MAP_PART_TYPE, text)
  const count = part.participants.length + part.resources.length + part.zones.length
  announceAs(({ n }) => n('announce.copied', count))
  return part
}

/** Whether a text field, a dialog or a marked piece of text has its own use for the clipboard. */
function isForText({ target }: Event): boolean {
  if (document.querySelector('dialog[open]') !== null) return true
  if (!(target instanceof Element)) return false
  return target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]') !== null
}

function onCopy(event: ClipboardEvent): void {
  const isMarked = document.getSelection()?.isCollapsed === false
  if (event.clipboardData === null || isForText(event) || isMarked) return
  const part = copySelected(event.clipboardData)
  if (part === null) return
  event.preventDefault()
  // Nothing is taken away that pasting could not bring back: a tie that is selected without its ends stays.
  if (event.type === 'cut') void removeFromMap(idsOfPart(part))
}

async function pasteText(text: string, at: Position): Promise<void> {
  const { readMapPart } = pasting ?? (await bringPasting())
  const part = readMapPart(text)
  if (part === null) say({ kind: 'not-pasted' })
  else await putOnMap(part, at)
}

function onPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData(MAP_PART_TYPE) ?? ''
  const middle = canvasControl()?.middle()
  if (text === '' || middle === undefined || isForText(event)) return
  // From here on it is ours: the names that go with it are not meant for the capture line.
  event.preventDefault()
  void pasteText(text, canvasControl()?.pointer() ?? middle)
}

/** Chromium offers the clipboard for marked text only, unless it is told that something else is there. */
function offer(event: Event): void {
  if (!isForText(event) && selectedIds().length > 0) event.preventDefault()
}

/** Follows the clipboard's events while the canvas is on screen. @returns stops it. */
export function followClipboard(): () => void {
  const stop = new AbortController()
  // Before those who take pasted text.
  const options = { signal: stop.signal, capture: true }
  window.addEventListener('copy', onCopy, options)
  window.addEventListener('cut', onCopy, options)
  window.addEventListener('paste', onPaste, options)
  window.addEventListener('beforecopy', offer, options)
  window.addEventListener('beforecut', offer, options)
  const soon = requestIdleCallback(() => void bringPasting().catch(() => undefined))
  return () => {
    cancelIdleCallback(soon)
    stop.abort()
  }
}
