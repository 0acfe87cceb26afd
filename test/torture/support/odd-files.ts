import { Buffer } from 'node:buffer'
import { below, pick, type Random } from './json-damage'

const SESSION = { id: 's', title: 'Odd', date: '2026-05-01' }

/** A map's file that was made by nobody, with some of it given. */
function fileWith(more: object): string {
  const file = { format: 'trama-community-map', version: 1, session: SESSION, participants: [], resources: [] }
  return JSON.stringify({ ...file, connections: [], zones: [], ...more })
}

function people(count: number, more: object = {}): object[] {
  return Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `P ${index}`, ...more }))
}

function ties(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    from: `p${index % 50}`,
    to: `p${(index + 1) % 50}`,
  }))
}

const FOREIGN = [
  { type: 'FeatureCollection', features: [] },
  { nodes: [{ id: 'a', width: 1, height: 2 }], edges: [] },
  { elements: [], connections: [] },
  { type: 'excalidraw', elements: [] },
  { name: 'x', dependencies: {} },
  { $schema: 'x', properties: {} },
  { cells: [], nbformat: 4 },
  { format: 'trama-community-map' },
  { format: 'TRAMA-COMMUNITY-MAP', version: 1 },
  [1, 2],
  'text',
  7,
  null,
]

/** Files that were never a map. */
const SMALL: readonly ((random: Random) => string | Uint8Array)[] = [
  () => '',
  (random) => pick([' ', '\n\n', '\uFEFF', '\0', '\0'.repeat(4096)], random),
  (random) => JSON.stringify(pick(FOREIGN, random)),
  (random) => fileWith({ version: pick([2, 7, 1e15, 0, -3, 1.5, '1', null], random) }),
  (random) => Buffer.from(Array.from({ length: below(5_000, random) }, () => below(256, random))),
  (random) => '{"a":'.repeat(below(5_000, random)),
  (random) => '['.repeat(below(200_000, random)),
  (random) => fileWith({ extra: JSON.parse('['.repeat(29) + ']'.repeat(29)), more: below(9, random) }),
  () => '<!doctype html><title>Map</title>',
  () => 'PK\u0003\u0004\u0014\0',
  () => '%PDF-1.7\n',
  () => 'name,side\nAnna,customer\n',
]

/** Files that are too large or too much; they take longer to make than to read. */
const LARGE: readonly ((random: Random) => string)[] = [
  () => fileWith({ participants: people(5_001) }),
  () => fileWith({ participants: people(5_000) }),
  () => fileWith({ participants: people(4_000, { position: { x: 0, y: 0 } }), resources: people(1_000) }),
  () => fileWith({ participants: people(50), connections: ties(20_001) }),
  () => fileWith({ participants: people(50), connections: ties(20_000) }),
  () => fileWith({ zones: people(501) }),
  () => fileWith({ session: { ...SESSION, title: 'x y '.repeat(500_000) } }),
  () => fileWith({ participants: people(1, { name: `a${'\u0315\u0300'.repeat(500_000)}` }) }),
  () => fileWith({ participants: people(1, { notes: '\r'.repeat(3_000_000) }) }),
  () => fileWith({ extra: '\u{E0041}'.repeat(1_000_000) }),
  () => fileWith({ extra: Array(150_000).fill('§') }).replaceAll('"§"', '{"__proto__":1}'),
  () => `[${'[],'.repeat(1_500_000)}`,
  () => `"${'\\n'.repeat(3_000_000)}`,
  () => ' '.repeat(25_000_001),
  () => `${fileWith({})}${' '.repeat(24_000_000)}`,
]

/** A file that nobody's program wrote as a map. @param isLarge one of those that are large. */
export function oddFile(isLarge: boolean, random: Random): Uint8Array {
  const made = isLarge ? pick(LARGE, random)(random) : pick(SMALL, random)(random)
  return typeof made === 'string' ? Buffer.from(made) : made
}
