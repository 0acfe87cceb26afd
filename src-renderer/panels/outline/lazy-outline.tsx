import { useEffect } from 'react'
import { useStore } from 'zustand'
import { later } from '../../shell/later'
import { viewStore } from '../../state/view-store'

const outline = later(async () => (await import('./outline')).Outline)

/** The tables, while they are open. They are no part of what has to be there at the start. */
export function LazyOutline() {
  const isOpen = useStore(viewStore, (state) => state.outlineOpen)
  useEffect(outline.bringWhenIdle, [])
  return isOpen ? <outline.Part /> : null
}
