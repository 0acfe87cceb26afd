import type { RequestName, RequestPayload } from '../../../src-model/contract/contract'
import { FIRST_EXPORT } from '../../../src-model/export/choices'
import { NO_FILTER } from '../../../src-model/find/filter'
import { NOON } from './maps'

/** Payloads that a request takes: at least one, more where requests differ much in kind. */
type Examples<Name extends RequestName> = readonly [RequestPayload<Name>, ...RequestPayload<Name>[]]

const PARTICIPANT = {
  id: 'anna',
  name: 'Anna Rossi',
  side: 'customer',
  organisation: 'Acme',
  role: 'designer',
  notes: 'Knows the docks.',
  position: { x: 10, y: -20 },
  createdAt: NOON,
  unknown: { seat: { row: 3, near: ['door', null, true] } },
} as const

const CONNECTION = {
  id: 'tie',
  from: 'anna',
  to: 'luca',
  kind: 'knows',
  directed: false,
  strength: 2,
  note: 'from school',
  origin: 'before',
  createdAt: NOON,
  commitment: { what: 'call him', who: ['anna'], by: '2026-06-01', status: 'promised' },
} as const

type Execute = RequestPayload<'session/execute'>

const EXECUTE: readonly [Execute, ...Execute[]] = [
  { instruction: { type: 'history/undo' }, gesture: null },
  { instruction: { type: 'participant/add', participant: PARTICIPANT as never }, gesture: null },
  { instruction: { type: 'connection/add', connection: CONNECTION as never }, gesture: 'typing' },
  {
    instruction: { type: 'layout/move', positions: { anna: { x: 1, y: 2 }, luca: { x: 3.5, y: -4 } } },
    gesture: 'drag',
  },
  { instruction: { type: 'map/remove', ids: ['anna', 'tie'] }, gesture: null },
  {
    instruction: {
      type: 'batch',
      steps: [
        { type: 'map/remove', ids: ['tie'] },
        { type: 'map/remove', ids: ['anna'] },
      ],
    },
    gesture: null,
  },
]

/** A payload or more for every request of the contract. A request added without one does not compile. */
export const EXAMPLES: { readonly [Name in RequestName]: Examples<Name> } = {
  'app/facts': [{}],
  'settings/change': [{ theme: 'dark' }, { language: null }, { textSize: 150 }],
  'library/list': [{}],
  'session/create': [{ title: 'A', question: 'Why?', organisation: '', place: '', date: '2026-05-01' }],
  'session/create-sample': [{ sample: 'northway-rail' }],
  'session/open': [{ id: 'a' }],
  'session/close': [{}],
  'session/duplicate': [{ id: 'a' }],
  'session/delete': [{ id: 'a' }],
  'session/snapshot': [{}],
  'session/erase': [{ id: 'anna' }],
  'session/summary': [{}],
  'session/execute': EXECUTE,
  'map/import': [{}],
  'paint/picture': [{}],
  'paint/bytes': [{ pieces: ['\u0089PNG', '\u00ff'] }, { pieces: [] }],
  'paint/end': [{ done: true }, { done: false }],
  'map/open-mended': [{}],
  'import/begin': [{ files: [{ name: 'list.csv', bytes: 3 }] }],
  'import/bytes': [{ file: 0, pieces: ['abc'] }],
  'import/preview': [
    { choices: null },
    {
      choices: {
        into: 'session',
        duplicates: 'leave',
        side: 'employee',
        untyped: 'participant',
        tables: [{ kind: 'people', hasHeader: true, columns: ['name', 'none'] }],
        rows: [{ key: '0:1', choice: 'skip' }],
      },
    },
  ],
  'import/apply': [{}],
  'import/cancel': [{}],
  'export/pseudonyms': [{}],
  'export/write': [{ choices: FIRST_EXPORT }],
  'export/show': [{}],
  'map/forget-mended': [{}],
  'map/export-json': [{}],
  'edit/clipboard': [{ role: 'paste' }],
  'view/keep': [
    {
      session: 'a',
      viewport: { x: -10.5, y: 20, zoom: 1.25 },
      selection: ['anna', 'tie'],
      side: 'customer',
      kind: 'knows',
      origin: 'workshop',
      sidePanel: 'introductions',
      wallPanelOpen: false,
      outlineOpen: true,
      trayOpen: true,
      locked: false,
      find: { open: true, text: 'cutter', filter: { ...NO_FILTER, sides: ['guest'], organisations: ['acme', ''] } },
      dismissed: [{ pair: 'anna luca', between: 'van' }],
      passed: ['anna sara'],
      text: ['Anna > Lu'],
      lines: ['Anna @c', 'Luca\nSara'],
      last: 'Anna @c',
    },
  ],
  'view/recall': [{}],
  'page/failed': [{}],
  'page/start-again': [{}],
  'wall/open': [{ place: null }, { place: { is: 'display', key: 'Epson 1920x1080' } }, { place: { is: 'window' } }],
  'wall/close': [{}],
  'wall/use-display': [{ key: 'Epson 1920x1080', use: 'none' }],
  'wall/change': [{ frozen: true }, { names: 'initials', room: 'dark' }],
  'wall/look': [
    { view: { x: -10.5, y: 20, width: 800, height: 450 }, selection: ['anna', 'tie'] },
    { view: null },
    { selection: [] },
    { away: { people: ['anna'], fallen: ['luca'] } },
    { away: null },
  ],
  'wall/status': [{}],
  'wall/snapshot': [{}],
  'agenda/step': [{ step: 'next' }],
}
