import type { Id } from '../../src-model/map/ids'
import { endsOf, KIND_RULES, kindsFor } from '../../src-model/map/kinds'
import {
  type CommunityMap,
  type Connection,
  emptyMap,
  type Participant,
  type Position,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  type Resource,
  type Side,
} from '../../src-model/map/map'
import { type Sampler, sampler, uniform } from './random'

const CREATED = '2030-05-04T09:00:00.000Z'
/** How a seeded map is laid out and lettered. */
export interface MapRules {
  /** A place on the canvas for one node, in canvas units. */
  cell: { width: number; height: number }
  /** Over how much of its cell a node's place is spread. Less than what the largest node leaves free of it. */
  jitter: { x: number; y: number }
  /** Whether ties carry a note by chance, one in four, or every fourth does. */
  notes: 'by-chance' | 'every-fourth'
}

/** Room round every node, also for its name in two lines. */
const ROOMY: MapRules = { cell: { width: 256, height: 176 }, jitter: { x: 48, y: 48 }, notes: 'by-chance' }
const FIRST_NAMES =
  'Ada Bruno Chiara Dario Elena Fabio Greta Hugo Irene Jan Karim Livia Marta Nadia Omar Pia Remo Silvia'
const LAST_NAMES = 'Arnaldi Berti Colombo Donati Esposito Ferri Galli Horvat Innocenti Keller Lombardi Moretti Novak'
const THINGS = 'van, bread oven, spare room, translation, garden, ledger, radio studio, tool wall, mailing list, sewing'
const NOTES = ['funds', 'advises', 'shares data', 'supplies', 'trusts', 'trains']
/** One participant in so many nodes, and one tie within a community in so many. */
const PEOPLE = 0.7
const AT_HOME = 0.82

interface Member {
  community: number
  /** How likely it is to be tied: few are busy, most are not (a Pareto distribution). */
  weight: number
}

/** Uneven communities: the share of each is between 0.3 and 1.3, before they are made to fit. */
function membersOf(count: number, random: () => number): Member[] {
  const communities = Math.max(4, Math.round(Math.sqrt(count) / 2.2))
  const shares = Array.from({ length: communities }, () => 0.3 + random() ** 2)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const sizes = shares.map((share) => Math.round((share / whole) * count))
  const homes = sizes.flatMap((size, community) => Array.from({ length: size }, () => community))
  return Array.from({ length: count }, (_, index) => ({
    community: homes[index] ?? communities - 1,
    weight: Math.min(60, (1 - random()) ** (-1 / 1.4)),
  }))
}

/** Pairs of nodes by their place: first a tie at home for nearly everyone, then ties of the busy ones. */
function pairsOf(members: readonly Member[], count: number, random: () => number): [number, number][] {
  const all = members.map((_, index) => index)
  const weights = members.map(({ weight }) => weight)
  const anyone = sampler(all, weights, random)
  const homes = new Map<number, Sampler>()
  const atHome = (community: number): number => {
    const known = homes.get(community)
    if (known) return known()
    const own = all.filter((index) => members[index]?.community === community)
    const home = own.length > 0 ? sampler(own, weights, random) : anyone
    homes.set(community, home)
    return home()
  }
  const pairs = new Map<string, [number, number]>()
  const add = (a: number, b: number) => {
    if (a !== b) pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b])
  }
  for (const [index, { community }] of members.entries()) if (pairs.size < count) add(index, atHome(community))
  for (let tries = 0; pairs.size < count && tries < count * 50; tries += 1) {
    const one = anyone()
    add(one, random() < AT_HOME ? atHome(members[one]?.community ?? 0) : anyone())
  }
  return [...pairs.values()]
}

/** Each node takes the free cell nearest to the middle of its community, busy ones first, in a 16:9 frame. */
function placesOf(members: readonly Member[], { cell: size, jitter }: MapRules, random: () => number): Position[] {
  const cells = members.length * 1.25
  const columns = Math.ceil(Math.sqrt((cells * 16 * size.height) / (9 * size.width)))
  const rows = Math.ceil(cells / columns)
  const free = new Set(Array.from({ length: columns * rows }, (_, cell) => cell))
  const middles = new Map<number, Position>()
  for (const { community } of members) {
    if (!middles.has(community)) middles.set(community, { x: random() * columns, y: random() * rows })
  }
  const places: Position[] = []
  const busyFirst = members.map((each, index) => ({ ...each, index })).sort((a, b) => b.weight - a.weight)
  for (const { community, index } of busyFirst) {
    const middle = middles.get(community) ?? { x: 0, y: 0 }
    const away = (cell: number): number => {
      const dx = ((cell % columns) - middle.x) * (size.width / size.height)
      const dy = Math.floor(cell / columns) - middle.y
      return dx * dx + dy * dy
    }
    const cell = [...free].reduce((best, each) => (away(each) < away(best) ? each : best))
    free.delete(cell)
    places[index] = {
      x: Math.round((cell % columns) * size.width + (random() - 0.5) * jitter.x),
      y: Math.round(Math.floor(cell / columns) * size.height + (random() - 0.5) * jitter.y),
    }
  }
  return places
}

function sideFor(value: number): Side {
  return value < 0.45 ? 'employee' : value < 0.9 ? 'customer' : 'guest'
}

function participant(id: Id, position: Position, random: () => number): Participant {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  const name = `${pick(FIRST_NAMES.split(' '))} ${pick(LAST_NAMES.split(' '))}`
  return { id, name, side: sideFor(random()), organisation: '', role: '', notes: '', position, createdAt: CREATED }
}

function resource(id: Id, position: Position, random: () => number): Resource {
  const pick = <Each>(list: readonly [Each, ...Each[]]): Each => list[Math.floor(random() * list.length)] ?? list[0]
  const [first = '', ...others] = THINGS.split(', ')
  const name = pick([first, ...others])
  const [kind, status] = [pick(RESOURCE_KINDS), pick(RESOURCE_STATUSES)]
  return { id, name, kind, status, description: '', position, createdAt: CREATED }
}

function connection(
  map: CommunityMap,
  index: number,
  [one, other]: [Id, Id],
  { notes }: MapRules,
  random: () => number,
): Connection {
  const ends = endsOf(map, one, other)
  const [from, to] = ends === 'resource-person' ? [other, one] : [one, other]
  const kinds = kindsFor(endsOf(map, from, to) ?? 'people')
  const kind = kinds[Math.floor(random() * kinds.length)] ?? 'other'
  const isNoted = notes === 'every-fourth' ? index % 4 === 0 : random() < 0.25
  return {
    id: `t${index}`,
    from,
    to,
    kind,
    directed: KIND_RULES[kind].directed,
    strength: 2,
    note: isNoted ? (NOTES[Math.floor(random() * NOTES.length)] ?? '') : '',
    origin: random() < 0.25 ? 'workshop' : 'before',
    createdAt: CREATED,
  }
}

/**
 * A map like those of real communities, of any size; the same numbers always give the same map.
 *
 * The rules: about √n ÷ 2.2 communities of uneven size, at least four. How busy a node is follows a Pareto
 * distribution (exponent 1.4, at most 60), so that few are hubs. Nearly everyone is first tied to somebody of
 * their own community; then pairs are drawn by busyness, 82 in 100 of them within a community, until there are
 * enough. No pair is tied twice. Nodes stand near their community on a jittered grid of cells, so that no two
 * overlap. Seven in ten are people: 45 % employees, 45 % customers, 10 % guests. Kinds of ties fit their ends, one
 * tie in four carries a note, and one in four was made in the workshop.
 *
 * @param nodes people and resources together.
 * @param ties at most this many; fewer where there are not enough pairs.
 * @param rules for a map that lies closer, see `benchMap`.
 */
export function seededMap(nodes: number, ties: number, seed = 42, rules: MapRules = ROOMY): CommunityMap {
  const random = uniform(seed + nodes * 7_919)
  const members = membersOf(nodes, random)
  const pairs = pairsOf(members, ties, random)
  const places = placesOf(members, rules, random)
  const map = emptyMap({
    id: `seeded-${nodes}-${ties}-${seed}`,
    title: `${nodes} nodes, ${ties} ties`,
    question: '',
    organisation: '',
    place: '',
    date: '2030-05-04',
    language: 'en',
    facilitators: [],
  })
  for (const [index, place] of places.entries()) {
    const id = `n${index}`
    const isPerson = random() < PEOPLE
    map.order[isPerson ? 'participants' : 'resources'].push(id)
    if (isPerson) map.participants[id] = participant(id, place, random)
    else map.resources[id] = resource(id, place, random)
  }
  for (const [index, [one, other]] of pairs.entries()) {
    const tie = connection(map, index, [`n${one}`, `n${other}`], rules, random)
    map.order.connections.push(tie.id)
    map.connections[tie.id] = tie
  }
  return map
}
