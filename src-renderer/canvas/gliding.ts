import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { onOtherSession } from '../state/on-other-session'
import { canBeLive } from './painted/can-be-live'
import { shownScene } from './painted/shown-scene'
import { letGo, showMoved } from './picture'
import { glide } from './use-canvas-control'

type Places = ReadonlyMap<Id, Position>

/** A little less than the view takes, in parts of that: the nodes stand when it comes to rest. */
const PART_OF_VIEW = 0.85
/** With more nodes than this a glide would stutter, which explains less than none. */
const MOST_GLIDING = 500

function canGlide(ids: Places): boolean {
  const { scene } = shownScene.getState()
  return scene === null ? ids.size <= MOST_GLIDING : canBeLive(scene, ids)
}

/** The nodes that are held now; whoever held others before has no hold on anything any more. */
let held: Places | null = null

/**
 * Ends the glide that is going on.
 *
 * @param taken nodes that somebody else shows from now on; the others are shown where the map has them.
 */
export function endGlide(taken: Iterable<Id> = []): void {
  const kept = new Set(taken)
  const ids = [...(held?.keys() ?? [])].filter((id) => !kept.has(id))
  held = null
  if (ids.length > 0) letGo(ids)
}

onOtherSession(() => endGlide())

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

/** Nodes that are shown where they were, whatever the map says meanwhile. */
export interface HeldNodes {
  /** Glides them to other places, where the map has them by then. */
  glideTo(to: Places): void
  /** Shows them where the map has them. */
  letGo(): void
}

/** Holds nodes at the places where they are shown. */
export function holdNodes(from: Places): HeldNodes {
  endGlide(from.keys())
  held = from
  showMoved(from)
  const end = () => {
    if (held === from) endGlide()
  }
  const glideTo = (to: Places) => {
    const duration = glide().duration * PART_OF_VIEW
    if (duration === 0 || !canGlide(to)) {
      end()
      return
    }
    let begin: number | null = null
    const show = (now: number) => {
      begin ??= now
      const part = (now - begin) / duration
      if (part >= 1) end()
      if (held !== from) return
      showMoved(between(from, to, eased(part)))
      requestAnimationFrame(show)
    }
    requestAnimationFrame(show)
  }
  return { glideTo, letGo: end }
}
