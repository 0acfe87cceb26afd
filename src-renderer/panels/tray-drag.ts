import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useRef } from 'react'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { tieNodes } from '../canvas/make-tie'
import { placesAreLocked } from '../canvas/places-locked'
import { execute } from '../state/session-store'
import { select } from '../state/view-store'

/** How far a press has to go before it is a drag and no click, in screen pixels. */
const SLOP = 5
const GRID = 8

function nodeAt({ x, y }: Position): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node') ?? null
}

/** The canvas beside its people and ties; the overview lies over it and is none. */
function isGround({ x, y }: Position): boolean {
  const element = document.elementFromPoint(x, y)
  return element !== null && element.closest('.canvas') !== null && element.closest('.react-flow__panel') === null
}

/** Ties a person to the node that they were dropped on, or gives them the place on empty ground. */
async function drop(id: Id, point: Position): Promise<void> {
  const target = nodeAt(point)?.dataset.id
  if (target !== undefined) {
    if (target !== id) await tieNodes([id], [target], true)
    return
  }
  const at = isGround(point) ? canvasControl()?.placeAt(point) : undefined
  if (at === undefined) return
  if (placesAreLocked()) return
  const position = { x: Math.round(at.x / GRID) * GRID + 0, y: Math.round(at.y / GRID) * GRID + 0 }
  if ((await execute({ type: 'layout/move', positions: { [id]: position } })).ok) select([id])
}

/** A picture of the chip that follows the pointer, and the node that would be tied shows it. */
class Dragged {
  readonly #ghost: HTMLElement
  #target: HTMLElement | null = null

  constructor(chip: HTMLElement) {
    this.#ghost = chip.cloneNode(true) as HTMLElement
    this.#ghost.classList.add('tray-ghost')
    this.#ghost.setAttribute('aria-hidden', 'true')
    this.#ghost.tabIndex = -1
    document.body.append(this.#ghost)
  }

  moveTo(point: Position): void {
    this.#ghost.style.translate = `${point.x}px ${point.y}px`
    const target = nodeAt(point)
    if (target === this.#target) return
    delete this.#target?.dataset.dropTarget
    if (target) target.dataset.dropTarget = 'true'
    this.#target = target
  }

  end(): void {
    this.#ghost.remove()
    delete this.#target?.dataset.dropTarget
  }
}

/** Follows the pointer until it is let go, or Escape cancels. @returns via `onEnd` where it was let go, or `null`. */
function followDrag(chip: HTMLElement, start: PointerEvent, onBegin: () => void, onEnd: (at: Position) => void): void {
  let dragged: Dragged | null = null
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  const finish = () => {
    dragged?.end()
    stop.abort()
  }
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (pointerId !== start.pointerId) return
      const away = Math.hypot(clientX - start.clientX, clientY - start.clientY)
      if (dragged === null && away > SLOP) {
        dragged = new Dragged(chip)
        onBegin()
      }
      dragged?.moveTo({ x: clientX, y: clientY })
    },
    options,
  )
  window.addEventListener(
    'pointerup',
    ({ pointerId, clientX, clientY }) => {
      if (pointerId !== start.pointerId) return
      const wasDragged = dragged !== null
      finish()
      if (wasDragged) onEnd({ x: clientX, y: clientY })
    },
    options,
  )
  window.addEventListener('pointercancel', finish, options)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || dragged === null) return
      event.preventDefault()
      event.stopPropagation()
      finish()
    },
    options,
  )
}

/** Lets a person of the tray be dragged onto the canvas. */
export function useTrayDrag(id: Id, chip: RefObject<HTMLElement | null>) {
  const moved = useRef(false)
  const onPointerDown = useCallback(
    ({ nativeEvent }: ReactPointerEvent) => {
      moved.current = false
      if (nativeEvent.button !== 0 || chip.current === null) return
      const onBegin = () => {
        moved.current = true
      }
      followDrag(chip.current, nativeEvent, onBegin, (at) => void drop(id, at))
    },
    [id, chip],
  )
  return { onPointerDown, wasDragged: () => moved.current }
}
