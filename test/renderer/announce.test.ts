import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src-model/map/commands/command'
import { run } from '../../src-model/map/commit'
import type { CommunityMap } from '../../src-model/map/map'
import { execute, startState } from '../../src-model/map/session-state'
import { type Change, changeOf } from '../../src-renderer/state/announce-changes'
import { announcementOf } from '../../src-renderer/state/announce-sentence'
import { textsOf } from '../../src-renderer/texts'
import { AT, blankMap, captureLines } from '../model/capture/capturing'
import { communityMap } from '../model/support/arbitrary-map'

const ROOM = captureLines(blankMap(), [
  'Anna Rossi @c',
  'Luca Bianchi @e',
  'Sara Conti @e',
  'Anna Rossi +van',
  'Anna Rossi > Luca Bianchi: knows',
])
const [anna = '', luca = '', sara = ''] = ROOM.order.participants
const [van = ''] = ROOM.order.resources
const [, tie = ''] = ROOM.order.connections

function changed(map: CommunityMap, command: Command): Change {
  const result = run(map, command)
  if (!result.ok) throw new Error(result.error.code)
  return changeOf({ kind: 'edit', patches: result.patches }, map, result.map)
}

function spoken(...commands: Command[]): string {
  return announcementOf(
    commands.map((command) => changed(ROOM, command)),
    textsOf('en'),
  )
}

/** What is said of a command that is taken back, and then made again. */
function undoneAndRedone(command: Command): string[] {
  const done = execute(startState(ROOM), command, { at: AT })
  if (!done.ok || !done.commit) throw new Error('nothing done')
  const { patches, inverse } = done.commit
  return [
    changeOf({ kind: 'undo', patches: inverse }, done.state.map, ROOM),
    changeOf({ kind: 'redo', patches }, ROOM, done.state.map),
  ].map((change) => announcementOf([change], textsOf('en')))
}

const zone = (label: string): Command => ({
  type: 'zone/add',
  zone: { id: 'zone', label, x: 0, y: 0, width: 200, height: 200, colour: '#5b6b8c' },
})

const move = (id: string, x: number): Command => ({ type: 'layout/move', positions: { [id]: { x, y: 8 } } })

test('a zone is spoken of by the name that it is given', () => {
  const unnamed = changed(ROOM, zone(''))
  const made = run(ROOM, zone(''))
  if (!made.ok) throw new Error('no zone')
  const named = changed(made.map, { type: 'zone/edit', id: 'zone', changes: { label: 'Pilot' } })
  expect(announcementOf([unnamed], textsOf('en'))).toBe('On the map now: Zone without a name')
  expect(announcementOf([unnamed, named], textsOf('en'))).toBe('On the map now: Pilot')
})

describe('what is spoken of a change', () => {
  test.each<[string, Command[], string]>([
    ['a corrected side', [{ type: 'participant/edit', id: anna, changes: { side: 'guest' } }], 'Anna Rossi: guest'],
    ['a status', [{ type: 'resource/edit', id: van, changes: { status: 'mobilised' } }], 'van: mobilised'],
    ['a kind', [{ type: 'connection/edit', id: tie, changes: { kind: 'helps' } }], 'Anna Rossi, Luca Bianchi: helps'],
    [
      'a name',
      [{ type: 'participant/edit', id: anna, changes: { name: 'Anna Neri' } }],
      'Anna Rossi is now called Anna Neri',
    ],
    ['a removal, not the ties that go along', [{ type: 'map/remove', ids: [anna] }], 'Anna Rossi no longer there'],
    ['a tie that goes', [{ type: 'map/remove', ids: [tie] }], 'Anna Rossi, Luca Bianchi (knows) no longer tied'],
    ['a nudge of many presses, once', [move(anna, 8), move(anna, 16), move(anna, 24)], 'Anna Rossi moved'],
    [
      'a move of several',
      [{ type: 'layout/move', positions: { [anna]: { x: 0, y: 1 }, [luca]: { x: 0, y: 999 } } }],
      '2 moved',
    ],
    ['a note', [{ type: 'participant/edit', id: anna, changes: { notes: 'x' } }], 'Anna Rossi edited'],
    ['nothing', [], ''],
  ])('%s', (_, commands, expected) => {
    expect(spoken(...commands)).toBe(expected)
  })

  test('a burst of lines in one sentence', () => {
    const after = captureLines(ROOM, ['Ugo @g > Anna Rossi'])
    const both = captureLines(after, ['Ida +lamp', 'Sara Conti > Ida: helps'])
    const first = changeOf({ kind: 'edit', patches: patchesTo(after, ROOM) }, ROOM, after)
    const second = changeOf({ kind: 'edit', patches: patchesTo(both, after) }, after, both)
    expect(announcementOf([first], textsOf('en'))).toBe('On the map now: Ugo. 1 tie drawn')
    expect(announcementOf([first, second], textsOf('en'))).toBe('On the map now: Ugo, Ida, lamp. 3 ties drawn')
  })

  test('a lone tie by its ends and its kind', () => {
    const after = captureLines(ROOM, ['Sara Conti > Anna Rossi: helps'])
    const change = changeOf({ kind: 'edit', patches: patchesTo(after, ROOM) }, ROOM, after)
    expect(announcementOf([change], textsOf('en'))).toBe('Tie drawn: Sara Conti, Anna Rossi (helps)')
  })

  test('undo and redo with what comes back or goes', () => {
    expect(undoneAndRedone({ type: 'map/remove', ids: [anna] })).toEqual([
      'Undone: Anna Rossi there again. 2 ties there again',
      'Redone: Anna Rossi no longer there',
    ])
    expect(undoneAndRedone({ type: 'participant/edit', id: sara, changes: { side: 'customer' } })).toEqual([
      'Undone: Sara Conti: employee',
      'Redone: Sara Conti: customer',
    ])
  })

  test('no more names than can be listened to', () => {
    const after = captureLines(
      ROOM,
      ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'G7'].map((name) => `${name} Person`),
    )
    const change = changeOf({ kind: 'edit', patches: patchesTo(after, ROOM) }, ROOM, after)
    expect(announcementOf([change], textsOf('en'))).toMatch(/E5 Person and 2 more$/)
  })
})

/** Patches that touch all that is new in a map. */
function patchesTo(after: CommunityMap, before: CommunityMap) {
  return (['participants', 'resources', 'connections'] as const).flatMap((collection) =>
    Object.keys(after[collection])
      .filter((id) => !Object.hasOwn(before[collection], id))
      .map((id) => ({ op: 'add' as const, path: [collection, id] })),
  )
}

test('whatever is removed from any map is spoken of, in both languages', () => {
  fc.assert(
    fc.property(communityMap, fc.nat(), (map, pick) => {
      const nodes = [...map.order.participants, ...map.order.resources]
      const id = nodes[pick % Math.max(1, nodes.length)]
      if (id === undefined) return
      const change = changed(map, { type: 'map/remove', ids: [id] })
      for (const language of ['en', 'it'] as const) expect(announcementOf([change], textsOf(language))).not.toBe('')
    }),
    { numRuns: 100 },
  )
})
