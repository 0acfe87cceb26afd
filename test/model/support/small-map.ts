import { type CommunityMap, emptyMap } from '../../../src-model/map/map'

const CREATED = '2030-05-04T09:00:00.000Z'

/** A map with one of everything, in the order of its fields in a file. */
export function smallMap(): CommunityMap {
  return {
    ...emptyMap({
      id: 'workshop',
      title: 'Open doors',
      question: 'What could we do together?',
      organisation: 'Acme',
      place: 'Como',
      date: '2030-05-04',
      language: 'en',
      facilitators: ['Ida'],
      startedAt: CREATED,
    }),
    participants: {
      anna: {
        id: 'anna',
        name: 'Anna Rossi',
        side: 'customer',
        organisation: 'Studio Rossi',
        role: 'architect',
        notes: '',
        position: { x: 0, y: 0 },
        createdAt: CREATED,
      },
      luca: {
        id: 'luca',
        name: 'Luca Bianchi',
        side: 'employee',
        organisation: 'Acme',
        role: '',
        notes: 'Left early.',
        position: { x: 240, y: 0 },
        createdAt: CREATED,
      },
    },
    resources: {
      cutter: {
        id: 'cutter',
        name: 'laser cutter',
        kind: 'tool',
        status: 'hidden',
        description: '',
        position: { x: 120, y: 160 },
        createdAt: CREATED,
      },
    },
    connections: {
      holding: {
        id: 'holding',
        from: 'anna',
        to: 'cutter',
        kind: 'holds',
        directed: true,
        strength: 1,
        note: '',
        origin: 'before',
        createdAt: CREATED,
      },
      meeting: {
        id: 'meeting',
        from: 'anna',
        to: 'luca',
        kind: 'introduced',
        directed: false,
        strength: 2,
        note: '',
        origin: 'workshop',
        createdAt: CREATED,
        commitment: { what: 'Try the cutter', who: ['luca'], by: '2030-06-01', status: 'promised' },
      },
    },
    zones: { shop: { id: 'shop', label: 'Workshop', x: -100, y: -100, width: 500, height: 400, colour: '#c8bfae' } },
    order: {
      participants: ['anna', 'luca'],
      resources: ['cutter'],
      connections: ['holding', 'meeting'],
      zones: ['shop'],
    },
  }
}
