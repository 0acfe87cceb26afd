import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type {
  CommitmentStatus,
  ConnectionKind,
  Origin,
  ResourceKind,
  ResourceStatus,
  Side,
} from '../../src-model/map/map'
import { SceneGrid } from './scene-grid'

interface SceneThing {
  id: Id
  /** What came to the scene later lies on top. Given by the scene. */
  order: number
}

interface ScenePlaced extends SceneThing {
  /** The centre of its mark, in canvas units. */
  x: number
  y: number
  name: string
}

/** What is painted of a participant. */
export interface SceneParticipant extends ScenePlaced {
  shape: 'participant'
  side: Side
  initials: string
  /** Role and organisation; may be empty. */
  detail: string
  /** Whether there are notes about them. */
  noted: boolean
  unnamed: boolean
}

/** What is painted of a resource. */
export interface SceneResource extends ScenePlaced {
  shape: 'resource'
  kind: ResourceKind
  status: ResourceStatus
  wanted: boolean
}

export type SceneNode = SceneParticipant | SceneResource

/** What is painted of a tie. */
export interface SceneTie extends SceneThing {
  from: Id
  to: Id
  kind: ConnectionKind
  origin: Origin
  strength: 1 | 2 | 3
  directed: boolean
  /** See `tiePath`. */
  bend: number
  /** Where on its line the word sits, from 0 to 1. */
  labelAt: number
  /** What is written on it. */
  word: string
  commitment: CommitmentStatus | null
}

type Unordered<Thing> = Thing extends SceneThing ? Omit<Thing, 'order'> : never
export type NewSceneNode = Unordered<SceneNode>
export type NewSceneTie = Unordered<SceneTie>

/** What of a scene becomes different. Ties go with their nodes only when they are named. */
export interface SceneChange {
  nodes: readonly NewSceneNode[]
  ties: readonly NewSceneTie[]
  gone: readonly Id[]
}

/**
 * What is on the canvas, as far as it is painted: the same in the window, which answers what lies under the pointer, and
 * in the worker, which paints. A change costs what it touches.
 */
export class Scene {
  readonly nodes = new Map<Id, SceneNode>()
  readonly ties = new Map<Id, SceneTie>()
  readonly #tiesOf = new Map<Id, Set<Id>>()
  readonly #grid = new SceneGrid(this)
  #order = 0
  #marks = 0

  apply({ nodes, ties, gone }: SceneChange): void {
    for (const id of gone) this.#remove(id)
    for (const node of nodes) {
      const old = this.nodes.get(node.id)
      this.nodes.set(node.id, { ...node, order: old?.order ?? this.#next() })
      const isMoved = old?.x !== node.x || old.y !== node.y
      if (isMoved) this.#grid.placeNode(node.id)
      if (isMoved || sideOf(old) !== sideOf(node)) this.#marks += 1
    }
    for (const tie of ties) {
      const old = this.ties.get(tie.id)
      if (old) this.#untie(old)
      this.ties.set(tie.id, { ...tie, order: old?.order ?? this.#next() })
      this.#tiesAt(tie.from).add(tie.id)
      this.#tiesAt(tie.to).add(tie.id)
      this.#grid.placeTie(tie.id)
    }
  }

  /** Another number whenever a mark has come, gone, moved or changed its colour. */
  get marks(): number {
    return this.#marks
  }

  /** Prepares for questions about what is near. @param goesOn whether there is time for more. @returns whether it is done. */
  prepare(goesOn: () => boolean): boolean {
    return this.#grid.fill(goesOn)
  }

  /** Nodes whose marks, names or rims may be in a part of the canvas. */
  nodesNear(box: Box): Iterable<SceneNode> {
    return this.#grid.nodesNear(box)
  }

  /** Ties that may pass a part of the canvas. */
  tiesNear(box: Box): Iterable<SceneTie> {
    return this.#grid.tiesNear(box)
  }

  /** The ids of a node's ties. */
  tiesOf(id: Id): ReadonlySet<Id> {
    return this.#tiesOf.get(id) ?? NONE
  }

  #next(): number {
    this.#order += 1
    return this.#order
  }

  #remove(id: Id): void {
    const tie = this.ties.get(id)
    if (tie) this.#untie(tie)
    this.ties.delete(id)
    if (this.nodes.delete(id)) this.#marks += 1
    this.#grid.remove(id)
  }

  #untie({ id, from, to }: SceneTie): void {
    for (const end of [from, to]) {
      const ties = this.#tiesOf.get(end)
      ties?.delete(id)
      if (ties?.size === 0) this.#tiesOf.delete(end)
    }
  }

  #tiesAt(id: Id): Set<Id> {
    const known = this.#tiesOf.get(id)
    if (known) return known
    const made = new Set<Id>()
    this.#tiesOf.set(id, made)
    return made
  }
}

const NONE: ReadonlySet<Id> = new Set()

function sideOf(node: NewSceneNode): Side | null {
  return node.shape === 'participant' ? node.side : null
}
