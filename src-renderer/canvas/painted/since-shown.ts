import type { Id } from '../../../src-model/map/ids'
import type { SceneChange } from '../../painting/scene'

/** What became different since the bitmaps on screen were begun. */
export interface Fresh {
  nodes: ReadonlySet<Id>
  ties: ReadonlySet<Id>
}

/** Of more at once nothing is shown before the painter has it: there is no one thing to look at. */
const MOST_FRESH = 300

const NOTHING: Fresh = { nodes: new Set(), ties: new Set() }

function later(changed: ReadonlyMap<Id, number>, version: number): Map<Id, number> {
  return new Map([...changed].filter(([, at]) => at > version))
}

/** @param isFew whether things are taken up that were not known as different before. */
function withChanged(
  known: ReadonlyMap<Id, number>,
  things: readonly { id: Id }[],
  version: number,
  isFew: boolean,
): ReadonlyMap<Id, number> {
  const changed = new Map(known)
  for (const { id } of things) if (isFew || known.has(id)) changed.set(id, version)
  return changed
}

/** Remembers which things are not on the bitmaps as they are now. */
export class SinceShown {
  #nodes: ReadonlyMap<Id, number> = new Map()
  #ties: ReadonlyMap<Id, number> = new Map()
  fresh: Fresh = NOTHING

  /** Takes what became different. @param version with which the painter gets it. */
  changed({ nodes, ties, gone }: SceneChange, version: number): void {
    const isFew = nodes.length + ties.length <= MOST_FRESH && this.#nodes.size + this.#ties.size <= MOST_FRESH
    this.#nodes = withChanged(this.#nodes, nodes, version, isFew)
    this.#ties = withChanged(this.#ties, ties, version, isFew)
    this.#without(gone)
    this.#say()
  }

  /** Takes that bitmaps are on screen which hold everything up to a version. */
  shown(version: number): void {
    this.#nodes = later(this.#nodes, version)
    this.#ties = later(this.#ties, version)
    this.#say()
  }

  #without(gone: readonly Id[]): void {
    const ids = new Set(gone)
    this.#nodes = new Map([...this.#nodes].filter(([id]) => !ids.has(id)))
    this.#ties = new Map([...this.#ties].filter(([id]) => !ids.has(id)))
  }

  #say(): void {
    if (this.#nodes.size + this.#ties.size + this.fresh.nodes.size + this.fresh.ties.size === 0) return
    this.fresh = { nodes: new Set(this.#nodes.keys()), ties: new Set(this.#ties.keys()) }
  }
}
