import { KIND_RULES } from '../../../../src-model/map/kinds'
import {
  type CommunityMap,
  type ConnectionKind,
  emptyMap,
  type Language,
  type Participant,
  type ResourceStatus,
  type Side,
} from '../../../../src-model/map/map'

const AT = '2030-05-04T09:00:00.000Z'

/** A map as it is drawn in a test. People and resources are called what their ids are, where nothing else is said. */
export interface Drawing {
  employees?: string
  customers?: string
  guests?: string
  /** `one>other` with a direction, `one-other` without. */
  ties?: string
  resources?: Record<string, ResourceStatus>
  /** `person+resource` holds it, `person-resource` needs it. */
  resourceTies?: string
  names?: Record<string, string>
  unnamed?: readonly string[]
  organisation?: string
  language?: Language
}

function wordsOf(text = ''): string[] {
  return text.split(' ').filter((word) => word !== '')
}

function add(map: CommunityMap, [from = '', to = '']: string[], kind: ConnectionKind): void {
  const id = `tie-${map.order.connections.length}`
  const { directed } = KIND_RULES[kind]
  map.connections[id] = { id, from, to, kind, directed, strength: 1, note: '', origin: 'before', createdAt: AT }
  map.order.connections.push(id)
}

/** Makes the map of a drawing, people in the order of their sides as they are written. */
export function drawnMap(drawing: Drawing): CommunityMap {
  const { names = {}, unnamed = [], organisation = '', language = 'en' } = drawing
  const session = { id: 's', title: 'T', question: '', place: '', date: '2030-05-04', facilitators: [] }
  const map = emptyMap({ ...session, organisation, language })
  const common = { position: { x: 0, y: 0 }, createdAt: AT }
  const person = (id: string, side: Side): Participant => ({
    id,
    name: names[id] ?? id,
    side,
    organisation: '',
    role: '',
    notes: '',
    ...(unnamed.includes(id) && { unnamed: true as const }),
    ...common,
  })
  const sides = { employee: drawing.employees, customer: drawing.customers, guest: drawing.guests }
  for (const [side, ids] of Object.entries(sides) as [Side, string | undefined][]) {
    for (const id of wordsOf(ids)) {
      map.participants[id] = person(id, side)
      map.order.participants.push(id)
    }
  }
  for (const [id, status] of Object.entries(drawing.resources ?? {})) {
    map.resources[id] = { id, name: names[id] ?? id, kind: 'other', status, description: '', ...common }
    map.order.resources.push(id)
  }
  for (const tie of wordsOf(drawing.ties)) add(map, tie.split(/[>-]/), tie.includes('>') ? 'helps' : 'knows')
  for (const tie of wordsOf(drawing.resourceTies)) add(map, tie.split(/[+-]/), tie.includes('+') ? 'holds' : 'needs')
  return map
}

/** The Workshop-10 of the figures' definitions: five employees, five customers, twelve arcs. */
export const WORKSHOP_TEN: Drawing = {
  employees: 'E1 E2 E3 E4 E5',
  customers: 'C1 C2 C3 C4 C5',
  ties: 'E1>E2 E2>E1 E1>E3 E2>E3 E3>E4 C1>C2 C2>C1 E1>C1 C3>E1 E4>C4 C4>E4 C2>C3',
}
