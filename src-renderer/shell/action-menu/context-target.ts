import type { ActionPlace } from '../../../src-model/actions'
import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, own } from '../../../src-model/map/map'
import { selectedIds } from '../../actions/selected'
import { sessionStore } from '../../state/session-store'
import { select, viewStore } from '../../state/view-store'

/** What a context menu is about, and where it opens, in pixels of the window. */
export interface ContextTarget {
  place: ActionPlace
  at: { x: number; y: number }
  byKeyboard: boolean
}

/** What of the canvas belongs to a thing of the map, and how its id is written there. */
const MARKS = ['participant', 'resource', 'connection', 'zone', 'id'] as const

/** Fields have the system's own menu; the map in small has none. */
const NOT_THE_MAP = 'input, textarea, [contenteditable], .react-flow__minimap'

function placeOf(map: CommunityMap, id: Id): ActionPlace | null {
  if (own(map.participants, id)) return 'participant'
  if (own(map.resources, id)) return 'resource'
  if (own(map.connections, id)) return 'connection'
  return own(map.zones, id) ? 'zone' : null
}

function canvasOf(element: Element): Element | null {
  return element.closest(NOT_THE_MAP) === null ? element.closest('[data-testid="canvas"]') : null
}

/** The thing of the map that an element is part of. */
function thingAt(map: CommunityMap, element: Element): Id | null {
  for (const mark of MARKS) {
    const id = element.closest(`[data-${mark}]`)?.getAttribute(`data-${mark}`) ?? null
    if (id !== null && placeOf(map, id) !== null) return id
  }
  return null
}

/** Whatever is not selected yet becomes what is; several that are stay together. */
function include(id: Id): void {
  if (!viewStore.getState().selection.has(id)) select([id])
}

/** What a right click is about; `null` where there is no menu of ours. */
export function targetOfClick({ target, clientX: x, clientY: y }: MouseEvent): ContextTarget | null {
  const map = sessionStore.getState().session?.map
  if (map === undefined || !(target instanceof Element) || canvasOf(target) === null) return null
  const id = thingAt(map, target)
  if (id !== null) include(id)
  const place = id === null ? 'ground' : placeOf(map, id)
  return place && { place, at: { x, y }, byKeyboard: false }
}

function middleOf(element: Element): ContextTarget['at'] {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** What the menu key is about: what has the focus on the canvas, or is selected there. */
export function targetOfKey(focused: Element | null): ContextTarget | null {
  const map = sessionStore.getState().session?.map
  const canvas = focused === null ? null : canvasOf(focused)
  if (map === undefined || focused === null || canvas === null) return null
  const selected = selectedIds()
  const id = selected.at(-1) ?? thingAt(map, focused)
  if (id !== null) include(id)
  const place = id === null ? 'ground' : placeOf(map, id)
  const shown =
    id === null ? null : canvas.querySelector(MARKS.map((mark) => `[data-${mark}="${CSS.escape(id)}"]`).join())
  return place && { place, at: middleOf(shown ?? canvas), byKeyboard: true }
}
