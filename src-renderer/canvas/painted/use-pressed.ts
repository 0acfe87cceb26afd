import { type RefObject, useEffect } from 'react'
import { selectedNodeIds } from '../../actions/selected'
import { viewStore } from '../../state/view-store'
import { letGoOfPressed, pressedStore } from './held'

/** The node whose mark or name is pressed; a press on its rim draws a tie and moves nothing. */
function pressedNode({ target, button }: PointerEvent): string | undefined {
  if (button !== 0 || !(target instanceof Element) || target.closest('.rim') !== null) return undefined
  return target.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined
}

/** Notes which nodes a drag would move, from the press on: their ghosts are gone by the time it begins. */
export function usePressed(canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: PointerEvent) => {
      const id = pressedNode(event)
      const { selection, locked } = viewStore.getState()
      if (id === undefined || locked) return
      pressedStore.setState({ nodes: new Set(selection.has(id) ? selectedNodeIds() : [id]) })
    }
    const element = canvas.current
    element?.addEventListener('pointerdown', press, { capture: true })
    window.addEventListener('pointerup', letGoOfPressed)
    window.addEventListener('pointercancel', letGoOfPressed)
    return () => {
      element?.removeEventListener('pointerdown', press, { capture: true })
      window.removeEventListener('pointerup', letGoOfPressed)
      window.removeEventListener('pointercancel', letGoOfPressed)
      letGoOfPressed()
    }
  }, [canvas])
}
