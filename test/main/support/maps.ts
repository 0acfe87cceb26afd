import { type CommunityMap, emptyMap, type SessionInfo } from '../../../src-model/map/map'
import type { Instruction } from '../../../src-model/map/session-state'

/** A moment for whatever needs one. */
export const NOON = '2026-05-01T12:00:00.000Z'

const SESSION: SessionInfo = {
  id: 'session-1',
  title: 'Paths to the workshop',
  question: '',
  organisation: 'Brenna',
  place: 'Cantù',
  date: '2026-05-01',
  language: 'en',
  facilitators: [],
}

/** A map with nobody in it. @param id of its session. */
export function mapOf(id = 'session-1'): CommunityMap {
  return emptyMap({ ...SESSION, id })
}

/** Asks for one more person. @param number makes the id and the name. */
export function addPerson(number: number): Instruction {
  return {
    type: 'participant/add',
    participant: {
      id: `p${number}`,
      name: `Person ${number}`,
      side: 'customer',
      organisation: '',
      role: '',
      notes: '',
      position: { x: number, y: 0 },
      createdAt: NOON,
    },
  }
}

export const UNDO: Instruction = { type: 'history/undo' }
export const REDO: Instruction = { type: 'history/redo' }
