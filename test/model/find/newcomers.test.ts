import { expect, test } from 'vitest'
import { newcomersIn } from '../../../src-model/find/newcomers'
import type { Command } from '../../../src-model/map/commands/command'
import { execute, startState } from '../../../src-model/map/session-state'
import { AT, blankMap, captureLines } from '../capture/capturing'

const ROOM = captureLines(blankMap(), ['Anna Rossi @c', 'Luca Bianchi @e', 'Anna Rossi +van'])
const [anna = ''] = ROOM.order.participants
const [van = ''] = ROOM.order.resources

function commitOf(command: Command) {
  const result = execute(startState(ROOM), command, { at: AT })
  if (!result.ok || result.commit === null) throw new Error('nothing done')
  return result.commit
}

test('whoever a change brings is told from its patches: people and resources, and nothing else', () => {
  const removal = commitOf({ type: 'map/remove', ids: [anna, van] })
  expect(newcomersIn(removal.patches)).toEqual([])
  // Taken back it brings both, their tie and their places in the order.
  expect(newcomersIn(removal.inverse).sort()).toEqual([anna, van].sort())
})

test('what a change writes into somebody brings nobody', () => {
  const changes: Command[] = [
    { type: 'participant/edit', id: anna, changes: { notes: 'Since the flood.', side: 'guest' } },
    { type: 'layout/move', positions: { [anna]: { x: 8, y: 8 } } },
    { type: 'zone/add', zone: { id: 'z', label: 'Pilot', x: 0, y: 0, width: 200, height: 200, colour: '#5b6b8c' } },
  ]
  for (const change of changes) expect(newcomersIn(commitOf(change).patches)).toEqual([])
})
