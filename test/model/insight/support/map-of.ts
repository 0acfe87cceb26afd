import type { CommunityMap, Connection, Participant, Resource, Side } from '../../../../src-model/map/map'
import { emptyMap } from '../../../../src-model/map/map'
import { smallMap } from '../../support/small-map'

const AT = '2030-05-04T09:00:00.000Z'
const position = { x: 0, y: 0 }

type Tie = Pick<Connection, 'from' | 'to'> & Partial<Connection>

function byId<Thing extends { id: string }>(things: readonly Thing[]): Record<string, Thing> {
  return Object.fromEntries(things.map((each) => [each.id, each]))
}

/** A map of people with the letter of their side first (`e1`, `c2`, `g3`), of hidden resources, and of ties. */
export function mapOf(people: string, ties: readonly (string | Tie)[], resources = ''): CommunityMap {
  const sides: Record<string, Side> = { e: 'employee', c: 'customer', g: 'guest' }
  const words = (text: string) => text.split(' ').filter((each) => each !== '')
  const participants = words(people).map((id): Participant => {
    const side = sides[id.charAt(0)] ?? 'guest'
    return { id, name: id.toUpperCase(), side, organisation: '', role: '', notes: '', position, createdAt: AT }
  })
  const things = words(resources).map((id): Resource => {
    return { id, name: id, kind: 'tool', status: 'hidden', description: '', position, createdAt: AT }
  })
  const connections = ties.map((tie, index): Connection => {
    const [from = '', to = ''] = typeof tie === 'string' ? tie.split('-') : []
    return {
      id: `tie-${index}`,
      kind: 'knows',
      directed: false,
      strength: 1,
      note: '',
      origin: 'before',
      createdAt: AT,
      ...(typeof tie === 'string' ? { from, to } : tie),
    }
  })
  return {
    ...emptyMap(smallMap().session),
    participants: byId(participants),
    resources: byId(things),
    connections: byId(connections),
    order: {
      participants: participants.map(({ id }) => id),
      resources: things.map(({ id }) => id),
      connections: connections.map(({ id }) => id),
      zones: [],
    },
  }
}
