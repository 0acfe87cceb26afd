import type { useStoreApi } from '@xyflow/react'
import { flushSync } from 'react-dom'
import type { Id } from '../../../src-model/map/ids'
import type { Position } from '../../../src-model/map/map'
import { awayStore } from '../../state/away-store'
import { nameLook } from '../name-look'
import { pictureStore } from '../picture'
import { shownScene } from './shown-scene'
import { pointedStore } from './touched'
import { nodeAt, nodesAround, tieAt } from './what-is-at'

/** How near to a mark's centre a tie that is being drawn is caught by it, in canvas units. */
export const CONNECTION_RADIUS = 44

const ELEMENT = '.react-flow__node, .react-flow__edge'

interface Things {
  nodes: readonly Id[]
  ties: readonly Id[]
}

const NOTHING: Things = { nodes: [], ties: [] }

function isSame(before: ReadonlySet<Id>, now: readonly Id[]): boolean {
  return before.size === now.length && now.every((id) => before.has(id))
}

function show({ nodes, ties }: Things): void {
  const before = pointedStore.getState()
  if (isSame(before.nodes, nodes) && isSame(before.ties, ties)) return
  // There before React Flow and the browser hear of the same event: both look for elements.
  flushSync(() => pointedStore.setState({ nodes: new Set(nodes), ties: new Set(ties) }))
}

function isThere(tie: Id): boolean {
  return awayStore.getState().away?.ties.includes(tie) !== true
}

/** Whether an element is seen above all that is painted, and stays what the pointer is on. */
function isOnTop(element: Element, id: Id): boolean {
  if (element.classList.contains('react-flow__edge')) return false
  if (element.classList.contains('selected') || element === document.activeElement) return true
  // Far out, what is pointed at lies above everything, with its name.
  return nameLook.getState().detail === 'far' && pointedStore.getState().nodes.has(id)
}

/**
 * Has what the pointer is on made elements, on a painted map: all else of it is a picture, which neither React Flow nor
 * the browser can point at.
 */
export class Pointing {
  /** Where a pointer that hovers is, in pixels of the window. */
  #at: Position | null = null
  /** What the button that is down was pressed on: the view or something that is held, or where a tie begins. */
  #pressed: 'held' | { from: Id } | null = null

  constructor(
    private readonly canvas: HTMLElement,
    private readonly flow: ReturnType<typeof useStoreApi>,
  ) {}

  move(event: PointerEvent): void {
    const { clientX: x, clientY: y, buttons, isPrimary } = event
    if (!isPrimary) return
    if (buttons === 0) this.#pressed = null
    this.#at = { x, y }
    if (this.#pressed === 'held') return
    // What a finger or a drag that began elsewhere is over is not what hears of it.
    const isCaptured = buttons !== 0 && !this.#isInside(event.target)
    this.#look(isCaptured ? document.elementFromPoint(x, y) : event.target, this.#at)
  }

  press(event: PointerEvent): void {
    const { target, clientX: x, clientY: y } = event
    // A second finger pinches, or is a palm: it takes nothing from under the first.
    if (!event.isPrimary || !this.#isInside(target)) return
    this.#at = { x, y }
    this.#look(target, this.#at)
    const rim = event.button === 0 ? target.closest('.react-flow__handle')?.getAttribute('data-nodeid') : null
    this.#pressed = rim == null ? 'held' : { from: rim }
  }

  release({ pointerType, isPrimary }: PointerEvent): void {
    if (!isPrimary) return
    this.#pressed = null
    // A finger is nowhere any more.
    if (pointerType === 'touch') this.#at = null
  }

  leave(): void {
    this.#at = null
    if (this.#pressed === null) show(NOTHING)
  }

  /** Looks again, after the map or the view has moved under a pointer that is still. */
  again(): void {
    if (this.#at === null || this.#pressed !== null) return
    this.#look(document.elementFromPoint(this.#at.x, this.#at.y), this.#at)
  }

  #isInside(target: EventTarget | null): target is Element {
    return target instanceof Element && this.canvas.contains(target)
  }

  #look(target: EventTarget | null, at: Position): void {
    const { scene } = shownScene.getState()
    const pane = this.#isInside(target) ? target.closest('.react-flow__pane') : null
    if (scene === null || pane === null) return show(NOTHING)
    const element = (target as Element).closest(ELEMENT)
    const id = element?.getAttribute('data-id')
    const place = this.#placeOf(at, pane)
    const tying = this.#tying()
    const from = tying === null ? [] : [...new Set([tying, ...nodesAround(scene, place, CONNECTION_RADIUS)])]
    if (element && id && isOnTop(element, id))
      return show({ nodes: [...from.filter((each) => each !== id), id], ties: [] })
    const moved = pictureStore.getState().nodes
    const node = nodeAt(scene, place, moved)?.id
    if (node !== undefined) return show({ nodes: [...from.filter((each) => each !== node), node], ties: [] })
    const tie = tieAt(scene, place, moved, isThere)?.id
    // The keyboard's tie can be gripped farther beside its line.
    const gripped = element?.classList.contains('react-flow__edge') ? id : null
    const ties = [tie ?? gripped].filter((each) => each != null)
    show({ nodes: from, ties })
  }

  /** The node that a tie is being drawn from. */
  #tying(): Id | null {
    const { connection } = this.flow.getState()
    if (connection.inProgress) return connection.fromNode.id
    return this.#pressed === null || this.#pressed === 'held' ? null : this.#pressed.from
  }

  #placeOf({ x, y }: Position, pane: Element): Position {
    const { left, top } = pane.getBoundingClientRect()
    const [dx, dy, zoom] = this.flow.getState().transform
    return { x: (x - left - dx) / zoom, y: (y - top - dy) / zoom }
  }
}
