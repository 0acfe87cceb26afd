import type { Edge } from '@xyflow/react'
import type { Shown } from '../../src-model/find/shown'
import { fanBend, labelPlace, type TieEnd } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { joined, type Light } from './light'
import { detailOf } from './participant-detail'

/** What of a tie's end decides where its line stops. */
export interface EndLook {
  shape: TieEnd['shape']
  /** What is written under a participant's mark; `null` for a resource. */
  name: string | null
  /** Role and organisation, which follow the name while the canvas is close; empty for a resource. */
  detail: string
}

export type TieData = {
  connection: Connection
  from: EndLook
  to: EndLook
  /** See `tiePath`. */
  bend: number
  labelAt: number
}
export type FlowEdge = Edge<TieData, 'tie'>

/** What decides how ties look, besides what they are and tie. */
export interface EdgesLook {
  selection: ReadonlySet<Id>
  /** What find and filter leave to be seen; `null` for everything. */
  shown: Shown | null
  /** See `Light`. */
  light: Light['ties']
  /** The tie that the keyboard is on, if it is on one: it has the focus. */
  current: Id | undefined
  /** What screen readers say of a tie between two names; asked for again only of ties for which that changed. */
  label: (connection: Connection, from: string, to: string) => string
  /** What screen readers call a tie. */
  role: string
}

/** What a screen reader says of a tie, and what that was made from. */
interface Spoken {
  connection: Connection
  start: string
  end: string
  labelOf: EdgesLook['label']
  label: string
}

interface Made {
  bend: number
  labelAt: number
  state: State
  from: EndLook
  to: EndLook
  spoken: Spoken
  edge: FlowEdge
}

function lookOf(map: CommunityMap, id: Id): EndLook {
  const participant = map.participants[id]
  if (participant === undefined) return { shape: 'resource', name: null, detail: '' }
  return { shape: 'participant', name: participant.name, detail: detailOf(participant) }
}

function isSameLook(a: EndLook, b: EndLook): boolean {
  return a.shape === b.shape && a.name === b.name && a.detail === b.detail
}

/** Bends are counted from the pair's lower id, so that ties in both directions fan out to different sides. */
export function bendOf(connection: Connection, place: { index: number; count: number } | undefined): number {
  if (place === undefined || place.count === 1) return 0
  const bend = fanBend(place.index, place.count)
  return connection.from < connection.to ? bend : -bend
}

/** Where on its line a tie's word sits. @param place the tie's among all of its pair. */
export function labelAtOf(connection: Connection, place: { index: number; count: number } | undefined): number {
  if (place === undefined) return 0.5
  const labelAt = labelPlace(place.index, place.count)
  return connection.from < connection.to ? labelAt : 1 - labelAt
}

/** How a tie looks besides what it is. */
interface State {
  selected: boolean
  near: boolean
  faded: boolean
  light: string | undefined
  focusable: boolean
}

function stateOf({ id, from, to }: Connection, { selection, shown, light, current }: EdgesLook): State {
  return {
    selected: selection.has(id),
    near: selection.has(from) || selection.has(to),
    faded: shown?.ties.has(id) === false,
    light: light.get(id),
    focusable: id === current,
  }
}

/** Of every tie at every change: written out, so that nothing is made for it. */
function isSameState(a: State, b: State): boolean {
  return (
    a.selected === b.selected &&
    a.near === b.near &&
    a.faded === b.faded &&
    a.light === b.light &&
    a.focusable === b.focusable
  )
}

function classOf({ near, faded, light }: State): string {
  return joined(near && 'tie-near', faded && 'faded', light)
}

/** @param old what was said before; given back while nothing of it changed. */
function spokenOf(map: CommunityMap, connection: Connection, labelOf: EdgesLook['label'], old?: Spoken): Spoken {
  const start = nodeOf(map, connection.from)?.name ?? ''
  const end = nodeOf(map, connection.to)?.name ?? ''
  const isSame = old?.connection === connection && old.start === start && old.end === end && old.labelOf === labelOf
  return isSame ? old : { connection, start, end, labelOf, label: labelOf(connection, start, end) }
}

/** Turns the map's connections into React Flow's edges, giving back the same object for each that has not changed. */
export class FlowEdges {
  #made = new Map<Id, Made>()
  #last: FlowEdge[] = []

  /**
   * The edges to show now; the same array when none of them changed.
   *
   * @param ids only these; all when left out.
   */
  of(map: CommunityMap, look: EdgesLook, ids: Iterable<Id> = map.order.connections): FlowEdge[] {
    const { places } = tieIndex(map)
    const made = new Map<Id, Made>()
    const edges: FlowEdge[] = []
    for (const id of ids) {
      const connection = map.connections[id]
      if (connection === undefined) continue
      const entry = this.#entry(map, connection, places.get(id), look)
      made.set(id, entry)
      edges.push(entry.edge)
    }
    this.#made = made
    const same = edges.length === this.#last.length && edges.every((edge, index) => edge === this.#last[index])
    if (!same) this.#last = edges
    return this.#last
  }

  #entry(
    map: CommunityMap,
    connection: Connection,
    place: { index: number; count: number } | undefined,
    look: EdgesLook,
  ): Made {
    const old = this.#made.get(connection.id)
    const [bend, labelAt] = [bendOf(connection, place), labelAtOf(connection, place)]
    const state = stateOf(connection, look)
    const from = lookOf(map, connection.from)
    const to = lookOf(map, connection.to)
    const spoken = spokenOf(map, connection, look.label, old?.spoken)
    const unchanged =
      old !== undefined &&
      old.spoken === spoken &&
      old.bend === bend &&
      old.labelAt === labelAt &&
      isSameState(old.state, state) &&
      isSameLook(old.from, from) &&
      isSameLook(old.to, to)
    if (unchanged) return old
    const { selected, focusable } = state
    const edge: FlowEdge = {
      id: connection.id,
      type: 'tie',
      source: connection.from,
      target: connection.to,
      selected,
      className: classOf(state),
      focusable,
      ariaRole: 'group',
      ariaLabel: spoken.label,
      // React Flow would describe its own keys, in English.
      domAttributes: {
        'aria-roledescription': look.role,
        'aria-describedby': undefined,
        tabIndex: focusable ? 0 : -1,
      },
      data: { connection, from, to, bend, labelAt },
    }
    return { bend, labelAt, state, from, to, spoken, edge }
  }
}
