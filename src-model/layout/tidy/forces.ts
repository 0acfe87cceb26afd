import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Position } from '../../map/map'
import { seeded } from '../seeded'
import type { Body, Line } from './body'

/** Names lie beside each other better than above each other: the forces see the canvas this much higher than it is. */
const STRETCH = 1.5
/** How long the forces work: with many bodies one step takes long, and the picture gets no better for more. */
const TICKS = { few: 320, many: 160, quick: 110 }
const MANY = 1_500
/** So much that the forces have died down at the last tick. */
const DECAY = 6.8
const RADIUS = 104
const LENGTH = 190

interface Particle extends SimulationNodeDatum {
  x: number
  y: number
  /** How many others it is tied to. */
  degree: number
}

interface Spring extends SimulationLinkDatum<Particle> {
  source: Particle
  target: Particle
}

/** Hubs keep those tied to them at a distance that has room for all of them. */
function lengthOf({ source, target }: Spring): number {
  const degree = Math.min(source.degree, target.degree)
  return LENGTH + 14 * Math.min(degree, 8)
}

/**
 * Hundredths of a canvas unit. The forces halve the ground until each particle has a part of its own, which never ends
 * where two lie hardly more apart than numbers can tell.
 */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function particlesOf(bodies: readonly Body[], random: () => number, extent: number): Particle[] {
  return bodies.map((body) => {
    const x = (random() * 2 - 1) * extent
    const y = (random() * 2 - 1) * extent
    if (!body.isFixed) return { x, y, degree: 0 }
    const at = { x: rounded(body.x), y: rounded(body.y * STRETCH) }
    return { ...at, fx: at.x, fy: at.y, degree: 0 }
  })
}

/**
 * A first draft of where bodies go, by springs between those that are tied and a push between all.
 *
 * @param towards where each is drawn to; the middle when left out.
 * @param seed the same number gives the same draft on every machine.
 * @param isQuick whether a good draft soon is better than the best one later.
 * @returns a place for each body, in their order; those of fixed ones are their own.
 */
export function draft(
  bodies: readonly Body[],
  lines: readonly Line[],
  seed: number,
  centre: Position,
  towards?: (body: Body) => number,
  isQuick = false,
): Position[] {
  const random = seeded(seed)
  const extent = 90 * Math.sqrt(bodies.length)
  const particles = particlesOf(bodies, random, extent)
  for (const each of particles) {
    if (each.fx !== undefined) continue
    each.x += centre.x
    each.y += centre.y * STRETCH
  }
  const of = new Map(bodies.map((body, index) => [body, particles[index] as Particle]))
  const springs = lines.map(({ from, to }): Spring => {
    const [source, target] = [of.get(from) as Particle, of.get(to) as Particle]
    source.degree += 1
    target.degree += 1
    return { source, target }
  })
  const ticks = isQuick ? TICKS.quick : bodies.length > MANY ? TICKS.many : TICKS.few
  const pullX = (_: Particle, index: number) => centre.x + (towards?.(bodies[index] as Body) ?? 0)
  forceSimulation(particles)
    .randomSource(random)
    .alphaDecay(DECAY / ticks)
    .force('tie', forceLink<Particle, Spring>(springs).distance(lengthOf))
    .force('push', forceManyBody<Particle>().strength(-900).distanceMax(1_600))
    .force('body', forceCollide<Particle>(RADIUS).strength(0.7).iterations(2))
    .force('x', forceX<Particle>(pullX).strength(towards ? 0.35 : 0.035))
    .force('y', forceY<Particle>(centre.y * STRETCH).strength(0.035))
    .stop()
    .tick(ticks)
  return particles.map(({ x, y }) => ({ x, y: y / STRETCH }))
}
