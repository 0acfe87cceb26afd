import { getViewportForBounds, type ReactFlowInstance, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { noteViewport } from '../state/keep-view'
import { sessionStore } from '../state/session-store'
import { viewOfArrivals } from './arrival'
import { boundsOf, wholeBounds } from './bounds'
import { type CanvasControl, setCanvasControl } from './canvas-control'
import { drawnAt } from './drawn-ground'
import type { FlowEdge } from './flow-edges'
import type { FlowNode } from './flow-nodes'
import { glide } from './glide'
import { FARTHEST, leastZoom } from './least-zoom'
import { type Cover, MARGIN, type Screen, viewShowing } from './reveal'
import { focusCanvas } from './use-focus-follows-selection'

export const MAX_ZOOM = 2.5
/** Kept free round the whole map, in screen pixels: less than round a part, for every pixel makes names larger. */
const FIT_MARGIN = 24
/** A few people on an empty ground are not blown up beyond this. */
const MAX_FIT_ZOOM = 1.25

export { glide }

type Flow = ReactFlowInstance<FlowNode, FlowEdge>

/** The view that shows all of a map; `null` where there is nothing on it. */
export function viewOfAll(map: CommunityMap, { width, height }: Screen): Viewport | null {
  const bounds = wholeBounds(map)
  if (bounds === undefined) return null
  return getViewportForBounds(bounds, width, height, FARTHEST, MAX_FIT_ZOOM, `${FIT_MARGIN}px`)
}

function showAll(flow: Flow, screen: Screen, move: { duration: number }): void {
  const map = sessionStore.getState().session?.map
  const view = map ? viewOfAll(map, screen) : null
  if (view !== null) void flow.setViewport(view, move)
}

/** What is looked at closely is not blown up beyond this. */
const MAX_SELECTION_ZOOM = 1.75

/** @returns whether there was anything to show. */
function showThese(flow: Flow, { width, height }: Screen, ids: readonly Id[]): boolean {
  const map = sessionStore.getState().session?.map
  const bounds = map && boundsOf(map, ids)
  if (bounds === undefined) return false
  void flow.setViewport(
    getViewportForBounds(bounds, width, height, FARTHEST, MAX_SELECTION_ZOOM, `${MARGIN}px`),
    glide(),
  )
  return true
}

/** @returns whether the view had to move. */
function reveal(flow: Flow, screen: Screen, ids: readonly Id[], cover: Cover): boolean {
  const map = sessionStore.getState().session?.map
  const view = map ? viewShowing(map, ids, flow.getViewport(), screen, cover) : null
  if (view === null) return false
  void flow.setViewport(view, glide())
  return true
}

/** @returns whether there was anything to show. */
function showArrivals(flow: Flow, screen: Screen, ids: readonly Id[]): boolean {
  const map = sessionStore.getState().session?.map
  const view = map ? viewOfArrivals(map, ids, screen, FARTHEST) : null
  if (view === null) return false
  void flow.setViewport(view, glide())
  return true
}

/** What lies over the canvas: whatever is marked so at its top, and the overview in its corner. */
function coverOf(canvas: HTMLElement | null): Cover {
  const over = document.querySelector('[data-over-canvas]')?.getBoundingClientRect()
  const ground = canvas?.getBoundingClientRect()
  const overview = canvas?.querySelector('.react-flow__minimap')?.getBoundingClientRect()
  const isShown = overview !== undefined && ground !== undefined && overview.width > 0
  return {
    top: over && ground ? Math.max(0, over.bottom - ground.top) : 0,
    corner: isShown
      ? { width: ground.right - overview.left, height: ground.bottom - overview.top }
      : { width: 0, height: 0 },
  }
}

let lastPointer: Position = { x: 0, y: 0 }
window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
  lastPointer = { x, y }
})

function pointerOn(canvas: HTMLElement | null, flow: Flow): Position | null {
  if (!canvas?.matches(':hover')) return null
  const { x, y } = flow.screenToFlowPosition(lastPointer)
  return { x: Math.round(x), y: Math.round(y) }
}

function within(zoom: number, screen: Screen): number {
  const map = sessionStore.getState().session?.map
  return Math.min(MAX_ZOOM, Math.max(map ? leastZoom(map, screen) : zoom, zoom))
}

function middle(flow: Flow, { width, height }: Screen): Position {
  const { x, y, zoom } = flow.getViewport()
  return { x: Math.round((width / 2 - x) / zoom), y: Math.round((height / 2 - y) / zoom) }
}

/**
 * Lets the rest of the window move the canvas's view.
 *
 * @param canvas the element that takes the keyboard focus.
 * @returns to be called when a move of the view begins.
 */
export function useCanvasControl(
  canvas: RefObject<HTMLElement | null>,
): (event: MouseEvent | TouchEvent | null) => void {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const store = useStoreApi()
  // The whole map stays in view when the window or the panel beside it changes, until the view is moved.
  const isFitted = useRef(false)
  // The heights of window and canvas at that fit. The capture line takes some of the canvas's height while it grows,
  // which is no reason to move anything under those who type, nor the height to fit the map into.
  const windowHeight = useRef(0)
  const restingHeight = useRef(0)
  /** Where quick zoom steps lead: each goes on from the one before, not from the middle of its glide. */
  const zoomTarget = useRef<number | null>(null)
  const moved = useCallback(() => {
    isFitted.current = false
    zoomTarget.current = null
  }, [])
  useEffect(() => {
    const fitAll = (move: { duration: number }, least = 0) => {
      const { width, height } = store.getState()
      const screen = { width, height: Math.max(height, least) }
      showAll(flow, screen, move)
      isFitted.current = true
      zoomTarget.current = null
      windowHeight.current = innerHeight
      restingHeight.current = screen.height
    }
    const control: CanvasControl = {
      fitAll: (move = glide()) => fitAll(move),
      reveal: (ids) => {
        if (reveal(flow, store.getState(), ids, coverOf(canvas.current))) moved()
      },
      fit: (ids) => {
        if (showThese(flow, store.getState(), ids)) moved()
      },
      arrive: (ids) => {
        const [before, wasFitted] = [flow.getViewport(), isFitted.current]
        if (showArrivals(flow, store.getState(), ids)) moved()
        return () => {
          void flow.setViewport(before, glide())
          moved()
          // The canvas may have another size by now. Of an empty map there is nothing to fit.
          if (wasFitted) fitAll(glide())
        }
      },
      middle: () => middle(flow, store.getState()),
      placeAt: (point) => flow.screenToFlowPosition(point),
      drawn: (ids) => drawnAt(flow, ids),
      pointer: () => pointerOn(canvas.current, flow),
      zoomBy: (factor) => {
        const target = within((zoomTarget.current ?? flow.getZoom()) * factor, store.getState())
        moved()
        zoomTarget.current = target
        void flow.zoomTo(target, glide()).then(() => {
          if (zoomTarget.current === target) zoomTarget.current = null
        })
      },
      focus: () => focusCanvas(canvas.current),
    }
    setCanvasControl(control)
    const note = ([x, y, zoom]: [number, number, number]) => noteViewport({ x, y, zoom })
    // Whatever the canvas of another session noted last is over.
    note(store.getState().transform)
    const stopFollowing = store.subscribe((now, before) => {
      if (now.transform !== before.transform) note(now.transform)
      const isNewHeight = now.height !== before.height && innerHeight !== windowHeight.current
      if (!isFitted.current || (now.width === before.width && !isNewHeight)) return
      fitAll({ duration: 0 }, isNewHeight ? 0 : restingHeight.current)
    })
    return () => {
      stopFollowing()
      setCanvasControl(null)
    }
  }, [flow, store, canvas, moved])
  // React Flow gives no event for moves that were not made by hand.
  return useCallback((event: MouseEvent | TouchEvent | null) => (event === null ? undefined : moved()), [moved])
}
