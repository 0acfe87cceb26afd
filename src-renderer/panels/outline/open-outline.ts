import type { SidePanel } from '../../../src-model/contract/kept-view'
import { canvasControl } from '../../canvas/canvas-control'
import { viewStore } from '../../state/view-store'

/** In a window narrower than this, in units of the text's size, tables and details do not fit beside the canvas. */
const ROOM_FOR_BOTH = 95

/** Whether the keyboard is to go into the tables as soon as they are on screen. */
let wished = false
/** What was closed beside the canvas to make room, and comes back with it. */
let madeRoom: SidePanel | null = null

/** Whether the tables are to take the keyboard now. Asked once. */
export function takeFocusWish(): boolean {
  const was = wished
  wished = false
  return was
}

/** Puts the keyboard into the table that is shown. */
export function focusTable(): void {
  const cell = document.querySelector<HTMLElement>('.outline [data-active]')
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest' })
}

function isNarrow(): boolean {
  return innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) < ROOM_FOR_BOTH
}

function openOutline(): void {
  const { sidePanel } = viewStore.getState()
  madeRoom = isNarrow() ? sidePanel : null
  viewStore.setState({ outlineOpen: true, sidePanel: madeRoom === null ? sidePanel : null })
}

/** Closes the tables; the keyboard goes on on the canvas if it was in them. */
export function closeOutline(): void {
  const hadKeyboard = document.activeElement?.closest('.outline') != null
  viewStore.setState(({ sidePanel }) => ({ outlineOpen: false, sidePanel: sidePanel ?? madeRoom }))
  madeRoom = null
  if (hadKeyboard) canvasControl()?.focus()
}

/** By key and menu: into the tables, which open for it; out of them, which closes them. */
export function goToOutline(): void {
  if (!viewStore.getState().outlineOpen) {
    wished = true
    openOutline()
  } else if (document.activeElement?.closest('.outline')) closeOutline()
  else focusTable()
}

/** By its button: opens or closes the tables, and leaves the keyboard where it is. */
export function toggleOutline(): void {
  if (viewStore.getState().outlineOpen) closeOutline()
  else openOutline()
}
