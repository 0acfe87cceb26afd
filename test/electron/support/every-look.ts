// A map in which everything is that a canvas can show of people, resources and ties: each look, and each beside another.
import { KIND_RULES } from '../../../src-model/map/kinds'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type CommunityMap,
  type Connection,
  type ConnectionKind,
  emptyMap,
  type MapNode,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  SIDES,
} from '../../../src-model/map/map'

const AT = '2030-05-04T09:00:00.000Z'
/** The ground of one node, and how many stand in a row. */
const CELL = { width: 236, height: 182 }
const COLUMNS = 10

const NAMES = [
  'Ada Arnaldi',
  'Maria Antonietta Quaglia',
  'Bartolomeo Castelnuovo-Tedesco',
  'Li',
  'Donaudampfschifffahrtsgesellschaft',
  'דנה לוי',
  'نور الهدى بنت محمد',
  '王小明',
  'Niccolò Éboué',
  'Jean-Christophe Vandenbroucke de la Tour',
  'Zoë 👩🏽‍🔧 Åström',
  'Ida Galli',
]
const ROLES = ['weaver', 'חוקרת', '', 'head of everything that nobody else wants to be the head of', 'réseau & outils']
const THINGS = [
  'van',
  'production of everything that grows',
  'bread oven',
  'Handwerkerinnenverzeichnis',
  'e-mail list, well-known',
  'خزانة الأدوات',
  '共同菜園の道具小屋',
  'tools and/or advice (on the house)',
  'room for 25–30 people',
  'kitchen',
]

function placeOf(index: number): { x: number; y: number } {
  const wave = ((index * 37) % 11) * 3.3
  return { x: (index % COLUMNS) * CELL.width + wave, y: Math.floor(index / COLUMNS) * CELL.height - wave }
}

function nodeAt(index: number): MapNode {
  const shared = { id: `n${index}`, position: placeOf(index), createdAt: AT }
  const turn = Math.floor(index / 3)
  if (index % 3 === 2) {
    const [kind, status] = [RESOURCE_KINDS[turn % 9] ?? 'other', RESOURCE_STATUSES[turn % 3] ?? 'hidden']
    return { ...shared, name: THINGS[turn % THINGS.length] ?? '', kind, status, description: '' }
  }
  const person = index - turn
  return {
    ...shared,
    name: NAMES[person % NAMES.length] ?? '',
    side: SIDES[person % 3] ?? 'guest',
    organisation: person % 4 === 1 ? 'The cooperative' : '',
    role: ROLES[person % ROLES.length] ?? '',
    notes: person % 5 === 2 ? 'met before' : '',
    ...(person % 6 === 4 ? { unnamed: true } : {}),
  }
}

const isPerson = (node: MapNode | undefined): boolean => node !== undefined && 'side' in node

/** A kind that fits two ends; another one for each number. */
function kindFor(from: MapNode | undefined, to: MapNode | undefined, number: number): ConnectionKind {
  const ends = isPerson(from) ? (isPerson(to) ? 'people' : 'person-resource') : 'resources'
  const fitting = CONNECTION_KINDS.filter((kind) => [ends, 'any'].includes(KIND_RULES[kind].ends))
  return fitting[number % fitting.length] ?? 'other'
}

/** A map of so many nodes and ties. */
export function everyLook(nodes: number, ties: number): CommunityMap {
  const map = emptyMap({
    id: 'looks',
    title: 'Looks',
    question: '',
    organisation: '',
    place: '',
    date: '2030-05-04',
    language: 'en',
    facilitators: [],
  })
  for (let index = 0; index < nodes; index += 1) {
    const node = nodeAt(index)
    if ('side' in node) {
      map.participants[node.id] = node
      map.order.participants.push(node.id)
    } else {
      map.resources[node.id] = node
      map.order.resources.push(node.id)
    }
  }
  const ends = [1, COLUMNS, COLUMNS + 1, 1, 2 * COLUMNS - 1, 3]
  for (let number = 0; number < ties; number += 1) {
    const one = (number * 7) % nodes
    const other = (one + (ends[number % ends.length] ?? 1)) % nodes
    const nodeOf = (index: number) => map.participants[`n${index}`] ?? map.resources[`n${index}`]
    // Whoever holds, needs or uses something is where such a tie begins.
    const [from, to] = isPerson(nodeOf(one)) ? [one, other] : [other, one]
    const kind = kindFor(nodeOf(from), nodeOf(to), number)
    const status = COMMITMENT_STATUSES[Math.floor(number / 4) % 3] ?? 'promised'
    const tie: Connection = {
      id: `t${number}`,
      from: `n${from}`,
      to: `n${to}`,
      kind,
      directed: KIND_RULES[kind].directed,
      strength: ([2, 2, 1, 3] as const)[number % 4] ?? 2,
      note: kind === 'other' ? 'funds' : '',
      origin: number % 3 === 0 ? 'workshop' : 'before',
      createdAt: AT,
      ...(number % 4 === 1 ? { commitment: { what: 'Meet', who: [], by: null, status } } : {}),
    }
    map.connections[tie.id] = tie
    map.order.connections.push(tie.id)
  }
  return map
}
