import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { glide } from './use-canvas-control'

type Places = ReadonlyMap<Id, Position>

const NOWHERE: Places = new Map()
/** With more nodes than this a glide would stutter, which explains less than none. */
const MOST_GLIDING = 500

/** Where nodes are shown on their way from one place to another. */
const gliding = createStore<{ places: Places }>(() => ({ places: NOWHERE }))

/** Counts glides: one that was overtaken by another ends. */
let latest = 0

/** Fast at first, and slower towards the end. @param part of the time that is over, from 0 to 1. */
function eased(part: number): number {
  return 1 - (1 - part) ** 3
}

function between(from: Places, to: Places, part: number): Places {
  return new Map(
    [...to].map(([id, { x, y }]) => {
      const start = from.get(id) ?? { x, y }
      return [id, { x: start.x + (x - start.x) * part, y: start.y + (y - start.y) * part }]
    }),
  )
}

/** Shows nodes where they are, whatever the map says meanwhile. @returns glides them to other places, and lets go. */
export function holdNodes(from: Places): (to: Places) => void {
  latest += 1
  const mine = latest
  gliding.setState({ places: from })
  return (to) => {
    const { duration } = glide()
    const letGo = () => gliding.setState({ places: NOWHERE })
    if (mine !== latest) return
    if (duration === 0 || to.size === 0 || to.size > MOST_GLIDING) {
      letGo()
      return
    }
    let begin: number | null = null
    const show = (now: number) => {
      if (mine !== latest) return
      begin ??= now
      const part = (now - begin) / duration
      if (part >= 1) {
        letGo()
        return
      }
      gliding.setState({ places: between(from, to, eased(part)) })
      requestAnimationFrame(show)
    }
    requestAnimationFrame(show)
  }
}

/** Ends a glide at once. */
export function stopGliding(): void {
  latest += 1
  gliding.setState({ places: NOWHERE })
}

/** Where nodes are shown that are not where the map has them. @param dragged those that are being dragged. */
export function useMoving(dragged: Places): Places {
  const places = useStore(gliding, (state) => state.places)
  return useMemo(() => {
    if (places.size === 0) return dragged
    return dragged.size === 0 ? places : new Map([...places, ...dragged])
  }, [places, dragged])
}
