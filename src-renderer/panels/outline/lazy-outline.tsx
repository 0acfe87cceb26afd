import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { viewStore } from '../../state/view-store'

const load = () => import('./outline')
const Outline = lazy(() => load().then((module) => ({ default: module.Outline })))

/** The tables, while they are open. They are no part of what has to be there at the start. */
export function LazyOutline() {
  const isOpen = useStore(viewStore, (state) => state.outlineOpen)
  useEffect(() => {
    // Fetched while nothing else is to be done, so that the first key that opens it does not wait.
    const waiting = requestIdleCallback(() => void load())
    return () => cancelIdleCallback(waiting)
  }, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={<div className="outline" />}>
      <Outline />
    </Suspense>
  )
}
