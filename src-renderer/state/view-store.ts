import { createStore } from 'zustand/vanilla'
import type { KeptView, SidePanel } from '../../src-model/contract/kept-view'
import type { FormatId } from '../../src-model/formats/format-ids'
import type { Id } from '../../src-model/map/ids'
import type { ConnectionKind, Origin, Side } from '../../src-model/map/map'

/** What this window shows of the session: never part of the map, never sent. */
interface ViewState {
  /** Ids of selected participants, resources, connections and zones. */
  selection: ReadonlySet<Id>
  /** What the next person and the next tie will be, until said otherwise. */
  side: Side
  kind: ConnectionKind
  origin: Origin
  /** What the column beside the canvas shows; `null` while it is closed. */
  sidePanel: SidePanel | null
  outlineOpen: boolean
  /** How much of the window's width the outline takes, in percent, or `null` as long as nobody has chosen. */
  outlineShare: number | null
  /** Whether the people with no tie yet are listed beside the canvas. */
  trayOpen: boolean
  /** Whether the wall's controls are shown. */
  wallPanelOpen: boolean
  /** Whether nothing on the canvas can be moved. */
  locked: boolean
  /** Whether the list that asks whom to tie the selection to is open. */
  tiePickerOpen: boolean
  dialog:
    | 'none'
    | 'help'
    | 'delete-session'
    | 'session'
    | 'erase-person'
    | 'palette'
    | 'shortcuts'
    | 'wall-place'
    | 'export'
  /** What the export dialog begins with; `null` for what was handed over last. */
  exporting: FormatId | null
  /** Where the canvas is to lie when it opens, after a crash of the page; `null` to show the whole map. */
  opening: KeptView['viewport']
}

const CLOSED_VIEW: ViewState = {
  selection: new Set(),
  side: 'employee',
  kind: 'knows',
  origin: 'before',
  sidePanel: 'inspector',
  outlineOpen: false,
  outlineShare: null,
  trayOpen: true,
  wallPanelOpen: false,
  locked: false,
  tiePickerOpen: false,
  dialog: 'none',
  exporting: null,
  opening: null,
}

export const viewStore = createStore<ViewState>(() => CLOSED_VIEW)

/** Starts afresh for another session. The wall's controls go on: the wall does, too. */
export function resetView(): void {
  viewStore.setState(({ wallPanelOpen }) => ({ ...CLOSED_VIEW, wallPanelOpen }))
}

/** Selects just these. */
export function select(ids: Iterable<Id>): void {
  viewStore.setState({ selection: new Set(ids) })
}
