import type { Steps } from '../steps'

/** Places of some people of whom each is known by a number, in lengths of a tie. */
export interface Places {
  x: Float64Array
  y: Float64Array
}

/** How many pairs the forces look at: in all, about, and between two pauses. */
const WORK = { all: 3_000_000, piece: 150_000 }
const ROUNDS = { fewest: 12, most: 240 }
/** What has a place already needs fewer rounds, and moves less. */
const KNOWN = { rounds: 0.4, reach: 0.35 }
/** How strongly everybody is drawn to the middle: sketches are wider than high. */
const PULL = { x: 0.03, y: 0.12 }
/** Nearer to each other two people push each other no more strongly. */
const NEAREST = 0.01

function push({ x, y }: Places, dx: Float64Array, dy: Float64Array, one: number): void {
  const [xOne, yOne] = [x[one] as number, y[one] as number]
  let [xSum, ySum] = [0, 0]
  for (let other = 0; other < one; other += 1) {
    let xApart = xOne - (x[other] as number)
    const yApart = yOne - (y[other] as number)
    // Two on one spot part sideways.
    if (xApart === 0 && yApart === 0) xApart = NEAREST
    const strength = 1 / (xApart * xApart + yApart * yApart + NEAREST)
    xSum += xApart * strength
    ySum += yApart * strength
    dx[other] = (dx[other] as number) - xApart * strength
    dy[other] = (dy[other] as number) - yApart * strength
  }
  dx[one] = (dx[one] as number) + xSum
  dy[one] = (dy[one] as number) + ySum
}

function pull(
  { x, y }: Places,
  dx: Float64Array,
  dy: Float64Array,
  ties: readonly (readonly [number, number])[],
): void {
  for (const [one, other] of ties) {
    const xApart = (x[one] as number) - (x[other] as number)
    const yApart = (y[one] as number) - (y[other] as number)
    const strength = Math.sqrt(xApart * xApart + yApart * yApart)
    dx[one] = (dx[one] as number) - xApart * strength
    dy[one] = (dy[one] as number) - yApart * strength
    dx[other] = (dx[other] as number) + xApart * strength
    dy[other] = (dy[other] as number) + yApart * strength
  }
}

/** Moves everybody by the forces on them, but no farther than `reach`. */
function move({ x, y }: Places, dx: Float64Array, dy: Float64Array, reach: number): void {
  for (let person = 0; person < x.length; person += 1) {
    const xForce = (dx[person] as number) - PULL.x * (x[person] as number)
    const yForce = (dy[person] as number) - PULL.y * (y[person] as number)
    const force = Math.hypot(xForce, yForce)
    const by = force === 0 ? 0 : Math.min(force, reach) / force
    x[person] = (x[person] as number) + xForce * by
    y[person] = (y[person] as number) + yForce * by
  }
}

/**
 * Lets people who are tied draw each other near and all push each other away, ever more calmly (Fruchterman &
 * Reingold 1991). The more people, the fewer rounds: the work is bounded.
 *
 * @param start where they begin, around the middle (0, 0); the same start ends at the same places.
 * @param isKnown whether they begin where an earlier sketch had them.
 */
export function* settle(start: Places, ties: readonly (readonly [number, number])[], isKnown: boolean): Steps<Places> {
  const places = { x: start.x.slice(), y: start.y.slice() }
  const count = places.x.length
  const affordable = Math.round(WORK.all / Math.max(1, (count * count) / 2))
  const rounds = Math.round(Math.min(ROUNDS.most, Math.max(ROUNDS.fewest, affordable)) * (isKnown ? KNOWN.rounds : 1))
  const reach = isKnown ? KNOWN.reach : 0.3 * Math.sqrt(count) + 0.2
  let work = 0
  for (let round = 0; round < rounds; round += 1) {
    const [dx, dy] = [new Float64Array(count), new Float64Array(count)]
    for (let person = 0; person < count; person += 1) {
      push(places, dx, dy, person)
      work += person
      if (work < WORK.piece) continue
      work = 0
      yield
    }
    pull(places, dx, dy, ties)
    move(places, dx, dy, reach * (1 - round / rounds))
  }
  return places
}

/** Turns places around the middle so that they reach farthest to the left and right (their main axis lies level). */
export function levelled({ x, y }: Places): Places {
  const xMiddle = x.reduce((sum, each) => sum + each, 0) / x.length
  const yMiddle = y.reduce((sum, each) => sum + each, 0) / y.length
  let [xx, xy, yy] = [0, 0, 0]
  for (const [index, each] of x.entries()) {
    const [xOff, yOff] = [each - xMiddle, (y[index] as number) - yMiddle]
    xx += xOff * xOff
    xy += xOff * yOff
    yy += yOff * yOff
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return {
    x: x.map((each, index) => each * cos + (y[index] as number) * sin),
    y: y.map((each, index) => each * cos - (x[index] as number) * sin),
  }
}
