import type { Edge } from '@xyflow/react'
import type { Shown } from '../../src-model/find/shown'
import { fanBend, labelPlace, type TieEnd } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
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

interface Made {
  connection: Connection
  bend: number
  labelAt: number
  selected: boolean
  near: boolean
  faded: boolean
  from: EndLook
  to: EndLook
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
function bendOf(connection: Connection, place: { index: number; count: number } | undefined): number {
  if (place === undefined || place.count === 1) return 0
  const bend = fanBend(place.index, place.count)
  return connection.from < connection.to ? bend : -bend
}

function labelAtOf(connection: Connection, place: { index: number; count: number } | undefined): number {
  if (place === undefined) return 0.5
  const labelAt = labelPlace(place.index, place.count)
  return connection.from < connection.to ? labelAt : 1 - labelAt
}

/** How a tie looks besides what it is. */
type Look = Pick<Made, 'selected' | 'near' | 'faded'>

function isNear({ from, to }: Connection, selection: ReadonlySet<Id>): boolean {
  return selection.has(from) || selection.has(to)
}

function classOf({ near, faded }: Look): string {
  return [near ? 'tie-near' : '', faded ? 'faded' : ''].filter((each) => each !== '').join(' ')
}

/** Turns the map's connections into React Flow's edges, giving back the same object for each that has not changed. */
export class FlowEdges {
  #made = new Map<Id, Made>()
  #last: FlowEdge[] = []

  /**
   * The edges to show now; the same array when none of them changed.
   *
   * @param shown what find and filter leave to be seen; `null` for everything.
   */
  of(map: CommunityMap, selection: ReadonlySet<Id>, shown: Shown | null): FlowEdge[] {
    const { places } = tieIndex(map)
    const made = new Map<Id, Made>()
    const edges: FlowEdge[] = []
    for (const id of map.order.connections) {
      const connection = map.connections[id]
      if (connection === undefined) continue
      const place = places.get(id)
      const look = {
        selected: selection.has(id),
        near: isNear(connection, selection),
        faded: shown?.ties.has(id) === false,
      }
      const entry = this.#entry(map, connection, bendOf(connection, place), labelAtOf(connection, place), look)
      made.set(id, entry)
      edges.push(entry.edge)
    }
    this.#made = made
    const same = edges.length === this.#last.length && edges.every((edge, index) => edge === this.#last[index])
    if (!same) this.#last = edges
    return this.#last
  }

  #entry(map: CommunityMap, connection: Connection, bend: number, labelAt: number, look: Look): Made {
    const { selected, near, faded } = look
    const from = lookOf(map, connection.from)
    const to = lookOf(map, connection.to)
    const old = this.#made.get(connection.id)
    const unchanged =
      old !== undefined &&
      old.connection === connection &&
      old.bend === bend &&
      old.labelAt === labelAt &&
      old.selected === selected &&
      old.near === near &&
      old.faded === faded &&
      isSameLook(old.from, from) &&
      isSameLook(old.to, to)
    if (unchanged) return old
    const edge: FlowEdge = {
      id: connection.id,
      type: 'tie',
      source: connection.from,
      target: connection.to,
      selected,
      className: classOf(look),
      data: {
        connection,
        from,
        to,
        bend,
        labelAt,
      },
    }
    return { connection, bend, labelAt, selected, near, faded, from, to, edge }
  }
}
