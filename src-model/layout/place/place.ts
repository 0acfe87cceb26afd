import type { Id } from '../../map/ids'
import { MAX_COORDINATE } from '../../map/limits'
import type { CommunityMap, Position } from '../../map/map'
import { nodeOf } from '../../map/map'
import { footprint, type NodeKind } from '../footprint'
import { MOST_LINES, TieLines } from '../ties/tie-lines'
import { Ground } from './ground'
import { groundOf } from './ground-of-map'
import { onGrid, ringSpots, spiralSpot } from './spots'
import { ZoneGround } from './zone-ground'

/** A node that looks for a place. */
export interface Newcomer {
  id: Id
  kind: NodeKind
  /** What it is tied to: nodes of the map or other newcomers. */
  near: readonly Id[]
}

/** The clear ground kept round a newcomer, in canvas units. */
const AIR = 16
/** The last ring from which ties to the anchor may run clear of other nodes; looking farther out is in vain. */
const LAST_CLEAR_RING = 2
/** How many more spots of the spiral are looked at for one that no tie runs through. */
const FARTHER_FOR_CLEAR = 60
/** How far round a node its crowd is looked for. */
const CROWD_REACH = { x: 560, y: 360 }

function withAir(kind: NodeKind, position: Position) {
  const box = footprint(kind, position)
  return { left: box.left - AIR, top: box.top - AIR, right: box.right + AIR, bottom: box.bottom + AIR }
}

function mean(points: readonly Position[]): Position | undefined {
  if (points.length === 0) return undefined
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function clamped(value: number): number {
  return Number.isFinite(value) ? Math.max(-MAX_COORDINATE, Math.min(MAX_COORDINATE, value)) : 0
}

/** One run of placing: the ground taken so far, and where each placed newcomer stands. */
class Placing {
  readonly places = new Map<Id, Position>()
  readonly #map: CommunityMap
  readonly #ground: Ground
  readonly #zones: ZoneGround
  readonly #ties = new TieLines()
  readonly #around: Position | undefined
  #heart: Position | null = null
  /** The first spot of the spiral that may be free for each kind: ground once taken stays taken. */
  readonly #nextSpot: Record<NodeKind, number> = { participant: 0, resource: 0 }
  /** The first ring round an anchor that may have a free spot for a kind. */
  readonly #nextRing = new Map<string, number>()

  constructor(map: CommunityMap, around: Position | undefined) {
    this.#map = map
    this.#zones = new ZoneGround(map)
    this.#ground = new Ground(groundOf(map))
    this.#around = around
    // More of them than are looked at need not be collected.
    const ties = map.order.connections.length > MOST_LINES ? [] : map.order.connections
    for (const id of ties) {
      const tie = map.connections[id]
      this.#tie(tie && this.placeOf(tie.from), tie && this.placeOf(tie.to))
    }
  }

  /** Where those gather who are tied to nobody. */
  get heart(): Position {
    if (this.#heart !== null) return this.#heart
    const { order } = this.#map
    const ids = this.#around ? [] : [...order.participants, ...order.resources]
    const { x, y } = this.#around ?? mean(ids.flatMap((id) => nodeOf(this.#map, id)?.position ?? [])) ?? { x: 0, y: 0 }
    this.#heart = { x: clamped(x), y: clamped(y) }
    return this.#heart
  }

  /** Where a node stands, in the map or as a newcomer placed already. */
  placeOf(id: Id): Position | undefined {
    return this.places.get(id) ?? nodeOf(this.#map, id)?.position
  }

  /** Gives a newcomer free ground next to what it is tied to, or on the spiral when that has no place yet. */
  place({ id, kind, near }: Newcomer): void {
    const position = this.#beside(kind, near) ?? this.#onSpiral(kind)
    this.places.set(id, position)
    this.#ground.take(footprint(kind, position))
    for (const other of near) this.#tie(position, this.placeOf(other))
  }

  #tie(a: Position | undefined, b: Position | undefined): void {
    if (a && b) this.#ties.add(a, b)
  }

  /** Whether a node would stand on ties, apart from those between the ones that it is tied to. */
  #isOnTies(kind: NodeKind, position: Position, anchors: readonly Position[] = []): boolean {
    return this.#ties.runThrough(footprint(kind, position), anchors)
  }

  #isFree(kind: NodeKind, { x, y }: Position, anchors: readonly Position[] = []): boolean {
    const inside = Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE
    if (!inside || !this.#ground.isFree(withAir(kind, { x, y }))) return false
    return this.#zones.isFree(footprint(kind, { x, y }), anchors)
  }

  #onSpiral(kind: NodeKind): Position {
    let first: { index: number; spot: Position } | undefined
    for (let index = this.#nextSpot[kind]; ; index += 1) {
      const spot = spiralSpot(this.heart, index)
      if (!this.#isFree(kind, spot)) continue
      first ??= { index, spot }
      const isClear = !this.#isOnTies(kind, spot)
      if (!isClear && index - first.index < FARTHER_FOR_CLEAR) continue
      // The spots on ties that were passed over are still free, for when there are no clear ones left.
      this.#nextSpot[kind] = isClear && index > first.index ? first.index : first.index + 1
      return isClear ? spot : first.spot
    }
  }

  #beside(kind: NodeKind, near: readonly Id[]): Position | undefined {
    const anchors = near.flatMap((id) => this.placeOf(id) ?? [])
    const anchor = mean(anchors)
    if (anchor === undefined) return undefined
    const middle = onGrid(anchor.x, anchor.y)
    const isBetween = anchors.length > 1
    if (isBetween && this.#isGood(kind, middle, anchors)) return middle
    const direction = this.#awayFromCrowd(anchor)
    const key = `${kind} ${anchor.x} ${anchor.y}`
    let ring = this.#nextRing.get(key) ?? (isBetween ? -1 : 0)
    let spots = this.#freeSpots(kind, anchors, direction, ring)
    for (; spots.length === 0; ring += 1) spots = this.#freeSpots(kind, anchors, direction, ring + 1)
    this.#nextRing.set(key, ring)
    if (ring > LAST_CLEAR_RING) return spots[0]
    const wider = this.#freeSpots(kind, anchors, direction, ring + 1)
    return [...spots, ...wider].find((spot) => this.#isGood(kind, spot, anchors)) ?? spots[0]
  }

  #freeSpots(kind: NodeKind, anchors: readonly Position[], direction: number, ring: number): Position[] {
    const anchor = mean(anchors) ?? this.heart
    return ringSpots(anchor, direction, ring).filter((spot) => this.#isFree(kind, spot, anchors))
  }

  /** Whether a spot is free and on no tie, and ties from it run clear of other nodes. */
  #isGood(kind: NodeKind, spot: Position, anchors: readonly Position[]): boolean {
    if (!this.#isFree(kind, spot, anchors) || this.#isOnTies(kind, spot, anchors)) return false
    return anchors.every((each) => this.#ground.isClearBetween(each, spot))
  }

  /** The direction from an anchor that leads out of its crowd. */
  #awayFromCrowd({ x, y }: Position): number {
    const reach = {
      left: x - CROWD_REACH.x,
      top: y - CROWD_REACH.y,
      right: x + CROWD_REACH.x,
      bottom: y + CROWD_REACH.y,
    }
    const centres = [...this.#ground.within(reach)].map(({ left, top, right, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    }))
    const crowd = mean(centres) ?? { x, y }
    const towards = { x: x - crowd.x, y: y - crowd.y }
    return Math.hypot(towards.x, towards.y) < 8 ? 0 : Math.atan2(towards.y, towards.x)
  }
}

/** Each newcomer with the newcomers that it names and that name it. */
function kin(newcomers: readonly Newcomer[]): Map<Id, Newcomer> {
  const all = new Map(newcomers.map((each) => [each.id, { ...each, near: [...each.near] }]))
  for (const { id, near } of newcomers) {
    for (const other of near) {
      const ties = all.get(other)?.near
      if (ties && !ties.includes(id)) ties.push(id)
    }
  }
  return all
}

/**
 * Finds places for nodes that are about to join a map: on free ground, next to what they are tied
 * to, and otherwise on a loose spiral. Nothing in the map moves, and the same input gives the same
 * places.
 *
 * @param around where those who are tied to nobody gather; the map's heart when left out.
 */
export function placeNodes(map: CommunityMap, newcomers: readonly Newcomer[], around?: Position): Record<Id, Position> {
  const placing = new Placing(map, around)
  const all = kin(newcomers)
  const waiting = [...all.values()].filter(({ near }) => near.some((id) => placing.placeOf(id) !== undefined))
  const placeWithKin = (first: readonly Newcomer[]) => {
    const queue = [...first]
    for (const newcomer of queue) {
      if (placing.places.has(newcomer.id)) continue
      placing.place(newcomer)
      queue.push(...newcomer.near.flatMap((id) => all.get(id) ?? []))
    }
  }
  placeWithKin(waiting)
  for (const newcomer of all.values()) placeWithKin([newcomer])
  return Object.fromEntries(placing.places)
}
