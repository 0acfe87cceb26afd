import { describe, expect, test } from 'vitest'
import { captureCommand } from '../../../src-model/capture/command'
import { readCapture } from '../../../src-model/capture/read'
import { run } from '../../../src-model/map/commit'
import { smallMap } from '../support/small-map'
import { AT, blankMap, capture, captureLines, contextFor, inWords } from './capturing'

const around = { x: 4_000, y: -2_000 }

function commandFor(text: string, map = blankMap()) {
  const context = contextFor(map, { origin: 'workshop' })
  let last = 0
  const newId = () => {
    last += 1
    return `n${last}`
  }
  return captureCommand(readCapture(text, context), context, { newId, at: AT, around })
}

describe('the command of a text', () => {
  test('is one batch of whole records, with ids in the order of the text', () => {
    expect(commandFor('Anna @c, Acme +van (tool): on loan').command).toEqual({
      type: 'batch',
      steps: [
        {
          type: 'participant/add',
          participant: {
            id: 'n1',
            name: 'Anna',
            side: 'customer',
            organisation: 'Acme',
            role: '',
            notes: '',
            position: around,
            createdAt: AT,
          },
        },
        {
          type: 'resource/add',
          resource: {
            id: 'n2',
            name: 'van',
            kind: 'tool',
            status: 'hidden',
            description: '',
            position: { x: expect.any(Number), y: expect.any(Number) },
            createdAt: AT,
          },
        },
        {
          type: 'connection/add',
          connection: {
            id: 'n3',
            from: 'n1',
            to: 'n2',
            kind: 'holds',
            directed: true,
            strength: 2,
            note: 'on loan',
            origin: 'workshop',
            createdAt: AT,
          },
        },
      ],
    })
  })

  test('names what it touches: nodes and ties, new ones apart', () => {
    const { nodes, made, connections } = commandFor('Anna > Luca, Sara: introduced', smallMap())
    expect(nodes).toEqual(['anna', 'luca', 'n1'])
    expect(made).toEqual(['n1'])
    expect(connections).toEqual(['meeting', 'n2'])
  })

  test('is nothing where all is there already, and the nodes are still named', () => {
    expect(commandFor('Anna > Luca: introduced', smallMap())).toEqual({
      command: null,
      nodes: ['anna', 'luca'],
      made: [],
      connections: ['meeting'],
    })
  })

  test('is nothing for a text with a question', () => {
    expect(commandFor('Ana Rosi', smallMap())).toEqual({ command: null, nodes: [], made: [], connections: [] })
  })

  test('of many lines is undone as one', () => {
    const { command } = commandFor('Anna +press\nUgo -press\nUgo > Anna: h !by 12/05 show it', smallMap())
    const result = command && run(smallMap(), command)
    expect(command?.type).toBe('batch')
    expect(result?.ok && result.map.order.connections).toHaveLength(5)
  })
})

test('newcomers stand next to those they are tied to, whichever is named first', () => {
  // Without its zone, which would keep newcomers in or out.
  const small = smallMap()
  const open = { ...small, zones: {}, order: { ...small.order, zones: [] } }
  for (const line of ['Luca +press', 'Luca > Ugo', 'Ugo > Luca']) {
    const { map, captured } = capture(open, line)
    const [id = ''] = captured.made
    const place = (map.participants[id] ?? map.resources[id])?.position ?? { x: 9_999, y: 0 }
    const luca = smallMap().participants.luca?.position ?? { x: 0, y: 0 }
    expect(Math.hypot(place.x - luca.x, place.y - luca.y)).toBeLessThan(320)
  }
})

describe('what is there already', () => {
  test('keeps what the line does not name', () => {
    const { map } = capture(smallMap(), 'anna rossi @g')
    expect(map.participants.anna).toEqual({ ...smallMap().participants.anna, side: 'guest' })
  })

  test('takes a status and a kind, and keeps its description', () => {
    const { map } = capture(smallMap(), '+laser cutter (space) !m')
    expect(map.resources.cutter).toEqual({ ...smallMap().resources.cutter, kind: 'space', status: 'mobilised' })
  })

  test('takes a note and a promise on the tie it has', () => {
    const { map, captured } = capture(smallMap(), 'Luca > Anna: introduced: at lunch !by 12/05 try the cutter')
    expect(captured.made).toEqual([])
    expect(map.connections.meeting).toEqual({
      ...smallMap().connections.meeting,
      note: 'at lunch',
      commitment: { what: 'Try the cutter', who: ['luca'], by: '2026-05-12', status: 'promised' },
    })
  })

  test('gets another promise on a tie of its own beside it', () => {
    const { map, captured } = capture(smallMap(), 'Luca > Anna !by 12/05 call')
    const [id = ''] = captured.connections
    expect(map.connections.meeting).toEqual(smallMap().connections.meeting)
    expect(map.connections[id]).toMatchObject({
      kind: 'introduced',
      commitment: { what: 'call', who: ['luca'], by: '2026-05-12', status: 'promised' },
    })
  })

  test('finds a promise on whatever tie holds it, keeps its day where none is named, and takes up a dropped one', () => {
    const map = captureLines(smallMap(), ['Luca > Anna: helps'])
    expect(capture(map, 'Luca > Anna ! try the cutter').captured.command).toBeNull()
    const moved = capture(map, 'Luca > Anna !by 12/05 try the cutter').map
    expect(moved.connections.meeting?.commitment?.by).toBe('2026-05-12')
    expect(moved.order.connections).toHaveLength(map.order.connections.length)
    const { meeting } = map.connections
    if (meeting?.commitment) meeting.commitment.status = 'dropped'
    const again = capture(map, 'Luca > Anna ! try the cutter').map
    expect(again.connections.meeting?.commitment).toMatchObject({ by: '2030-06-01', status: 'promised' })
  })

  test('keeps what else was known of a promise whose day changes', () => {
    const map = smallMap()
    const { meeting } = map.connections
    if (meeting?.commitment) meeting.commitment.unknown = { budget: 5 }
    const { map: next } = capture(map, 'Luca > Anna !by 12/05 try the cutter')
    expect(next.connections.meeting?.commitment).toMatchObject({ by: '2026-05-12', unknown: { budget: 5 } })
  })

  test('adds a note to the one it has, once', () => {
    const lines = [
      'Luca > Anna: introduced: at lunch',
      'Luca > Anna: introduced: old friends',
      'Luca > Anna: i: at lunch',
    ]
    const notes = captureLines(smallMap(), lines).connections.meeting?.note
    expect(notes).toBe('at lunch\nold friends')
  })

  test('that has no kind with a name is another tie where the note is another', () => {
    const lines = ['Luca > Anna: other: same choir', 'Luca > Anna: other: neighbours', 'Anna > Luca: other: same choir']
    const { connections, order } = captureLines(smallMap(), lines)
    expect(order.connections.slice(2).map((id) => connections[id]?.note)).toEqual(['same choir', 'neighbours'])
  })

  test('keeps a promise that is made again, kept or not', () => {
    const map = smallMap()
    const { meeting } = map.connections
    if (meeting?.commitment) meeting.commitment.status = 'done'
    expect(capture(map, 'Luca > Anna !by 1/6/2030 Try the cutter').captured.command).toBeNull()
  })

  test('a tie of another direction counts for kinds without direction only', () => {
    const helped = capture(smallMap(), 'Anna > Luca: helps').map
    expect(inWords(capture(helped, 'Luca > Anna: helps').map)).toContain('Luca Bianchi → Anna Rossi: helps')
    expect(capture(helped, 'Luca > Anna: introduced').captured.command).toBeNull()
  })
})
