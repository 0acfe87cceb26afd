import { INJECTIONS } from './injections'

const NOW = '2026-05-01T12:00:00.000Z'
const COLUMNS = 18
const APART = { x: 170, y: 150 }

/** The injection of a place: each field of a thing has another, and over all things each field has them all. */
function injection(index: number, field: number): string {
  return INJECTIONS[(index + field * 17) % INJECTIONS.length] ?? ''
}

function placeOf(index: number, below: number): { x: number; y: number } {
  return { x: (index % COLUMNS) * APART.x, y: (Math.floor(index / COLUMNS) + below) * APART.y }
}

const ROWS = Math.ceil(INJECTIONS.length / COLUMNS)

/** Fields that this version of the format does not know, with injections in names and values. */
function strange(index: number): object {
  return { [injection(index, 7)]: injection(index, 8), 'x-more': { text: [injection(index, 9)] } }
}

const people = INJECTIONS.map((name, index) => ({
  id: `p${index}`,
  name,
  side: 'guest',
  organisation: injection(index, 1),
  role: injection(index, 2),
  notes: injection(index, 3),
  position: placeOf(index, 0),
  createdAt: NOW,
  ...strange(index),
}))

const resources = INJECTIONS.map((_, index) => ({
  id: `r${index}`,
  name: injection(index, 4),
  kind: 'tool',
  status: 'hidden',
  description: injection(index, 5),
  position: placeOf(index, ROWS),
  createdAt: NOW,
  ...strange(index),
}))

const ties = INJECTIONS.map((_, index) => ({
  id: `t${index}`,
  from: `p${index}`,
  to: `r${index}`,
  // The note of such a tie is what stands on the map.
  kind: 'other',
  directed: true,
  strength: 2,
  note: injection(index, 6),
  origin: 'before',
  createdAt: NOW,
  commitment: { what: injection(index, 10), who: [`p${index}`], by: null, status: 'promised', ...strange(index) },
  ...strange(index),
}))

const zones = INJECTIONS.map((_, index) => ({
  id: `z${index}`,
  label: injection(index, 11),
  ...placeOf(index, 0),
  width: 100,
  height: 60,
  colour: '#c8bfae',
  ...strange(index),
}))

/** A map's file whose every text is an injection, and which has each injection in each field. */
export const INJECTED_MAP = {
  format: 'trama-community-map',
  version: 1,
  exportedAt: NOW,
  generator: injection(0, 12),
  session: {
    id: 's',
    title: injection(1, 0),
    // Cut at its longest; the library has one session for each besides.
    question: INJECTIONS.join('\n').slice(0, 5_000),
    organisation: injection(2, 0),
    place: injection(3, 0),
    date: '2026-05-01',
    language: 'en',
    facilitators: INJECTIONS.slice(0, 50),
    ...strange(0),
  },
  participants: people,
  resources,
  connections: ties,
  zones,
  ...strange(1),
}
