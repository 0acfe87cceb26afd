import type { Position } from '../../../src-model/map/map'
import { MAX_ZOOM, MIN_ZOOM, type View } from './page'

/** What a hand moves. */
interface Moved {
  view(): View
  setView(view: View): void
  nodeAt(place: Position): { id: string; position: Position } | undefined
  move(id: string, position: Position): void
}

/** A wheel's step as a factor, as React Flow has it. */
function factorOf({ deltaY, deltaMode }: WheelEvent): number {
  return 2 ** (-deltaY * (deltaMode === 1 ? 0.05 : 0.002))
}

/**
 * Lets the mouse move the ground and what lies on it, and the wheel zoom.
 *
 * @returns to be called when there is nothing to move any more.
 */
export function followHand(canvas: HTMLCanvasElement, moved: Moved): () => void {
  const corner = canvas.getBoundingClientRect()
  const placeOf = ({ clientX, clientY }: MouseEvent): Position => {
    const { x, y, zoom } = moved.view()
    return { x: (clientX - corner.left - x) / zoom, y: (clientY - corner.top - y) / zoom }
  }
  let grip: ((event: MouseEvent) => void) | null = null

  const press = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId)
    const node = moved.nodeAt(placeOf(event))
    if (node) {
      const start = placeOf(event)
      const { x, y } = node.position
      grip = (next) => {
        const now = placeOf(next)
        moved.move(node.id, { x: x + now.x - start.x, y: y + now.y - start.y })
      }
      return
    }
    const { x, y, zoom } = moved.view()
    grip = ({ clientX, clientY }) =>
      moved.setView({ x: x + clientX - event.clientX, y: y + clientY - event.clientY, zoom })
  }
  const zoom = (event: WheelEvent) => {
    event.preventDefault()
    const before = moved.view()
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, before.zoom * factorOf(event)))
    const place = placeOf(event)
    moved.setView({
      x: before.x + place.x * (before.zoom - next),
      y: before.y + place.y * (before.zoom - next),
      zoom: next,
    })
  }
  canvas.addEventListener('pointerdown', press)
  canvas.addEventListener('pointermove', (event) => grip?.(event))
  canvas.addEventListener('pointerup', () => {
    grip = null
  })
  canvas.addEventListener('wheel', zoom, { passive: false })
  return () => {
    grip = null
  }
}
