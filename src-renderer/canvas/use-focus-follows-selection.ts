import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Id } from '../../src-model/map/ids'
import { selectedIds } from '../actions/selected'
import { pointedStore } from './painted/touched'

/** The element of a node, a tie or a zone that can have the focus; a node out of sight may have none. */
function elementOf(canvas: HTMLElement, id: Id): HTMLElement | SVGElement | null {
  const name = CSS.escape(id)
  return canvas.querySelector<HTMLElement | SVGElement>(
    `.react-flow__node[data-id="${name}"], .react-flow__edge[data-id="${name}"], [data-zone="${name}"] > .zone-label`,
  )
}

/**
 * Puts the focus on the element of something, or on the canvas where it has none.
 *
 * What of a painted map was not touched before becomes an element only once the effects are over that have it made.
 */
function focusSoon(canvas: HTMLElement, id: Id): void {
  const target = elementOf(canvas, id)
  if (target) target.focus({ preventScroll: true })
  else queueMicrotask(() => (elementOf(canvas, id) ?? canvas).focus({ preventScroll: true }))
}

/** Puts the keyboard on the canvas: on what was selected last there, or on the canvas itself. */
export function focusCanvas(canvas: HTMLElement | null): void {
  const id = selectedIds().at(-1)
  const target = canvas === null || id === undefined ? null : elementOf(canvas, id)
  if (target) target.focus({ preventScroll: true })
  else canvas?.focus({ preventScroll: true })
}

/**
 * While the keyboard is on the canvas, it stays on what was selected last. It is not lost when that goes away, with a
 * deletion, an undo or as it leaves the view: the canvas has it then, and what comes back gets it again.
 *
 * @param version changes with everything that may take elements away.
 */
export function useFocusFollowsSelection(
  canvas: RefObject<HTMLElement | null>,
  current: Id | undefined,
  version: unknown,
): void {
  const store = useStoreApi()
  const wasInside = useRef(false)

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && canvas.current?.contains(target) === true
      const element = target instanceof Element ? target.closest('.react-flow__node, .react-flow__edge') : null
      pointedStore.setState({ focused: element?.getAttribute('data-id') ?? null })
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [canvas])

  useEffect(() => {
    const element = canvas.current
    if (element === null || current === undefined || !element.contains(document.activeElement)) return
    if (document.activeElement instanceof HTMLInputElement) return
    focusSoon(element, current)
  }, [canvas, current])

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever elements may have gone
  useEffect(() => {
    const recover = () => {
      const element = canvas.current
      const isLost = wasInside.current && document.activeElement === document.body
      if (element === null || (!isLost && document.activeElement !== element)) return
      const target = current === undefined ? null : elementOf(element, current)
      if (target) target.focus({ preventScroll: true })
      else if (isLost) element.focus({ preventScroll: true })
    }
    recover()
    // Elements come and go once the effects are over.
    queueMicrotask(recover)
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) recover()
    })
  }, [canvas, current, store, version])
}
