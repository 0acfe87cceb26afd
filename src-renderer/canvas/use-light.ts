import { useMemo } from 'react'
import { useStore } from 'zustand'
import { awayStore } from '../state/away-store'
import { highlightStore } from '../state/highlight-store'
import { type Light, lightOf } from './light'

/** What stands in another light on the canvas now. */
export function useLight(): Light {
  const highlight = useStore(highlightStore, (state) => state.highlight)
  const away = useStore(awayStore, (state) => state.away)
  return useMemo(() => lightOf(highlight, away), [highlight, away])
}
