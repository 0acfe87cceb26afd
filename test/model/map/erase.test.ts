import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { violationsOf } from '../../../src-model/map/check'
import { erasePerson } from '../../../src-model/map/erase'
import type { CommunityMap } from '../../../src-model/map/map'
import { applyAll } from '../../../src-model/map/patches'
import { rewind } from '../../../src-model/map/replay'
import {
  applyCommit,
  execute,
  type Instruction,
  type SessionState,
  startState,
} from '../../../src-model/map/session-state'
import { PersonRemover, textsNaming } from '../../../src-model/map/without-person'
import { events as arbitraryEvents } from '../support/arbitrary-command'
import { communityMap } from '../support/arbitrary-map'
import { play, playToEnd, stateAfter } from '../support/play'
import { smallMap } from '../support/small-map'

const AT = '2030-02-03T10:00:00.000Z'

function carriedOut(start: SessionState, ...instructions: Instruction[]): SessionState {
  return stateAfter(
    start,
    instructions.map((instruction) => ({ instruction })),
  )
}

function mapsOnTheWayBack(from: SessionState): CommunityMap[] {
  const maps = [from.map]
  for (let state = from; ; ) {
    const result = execute(state, { type: 'history/undo' }, { at: AT })
    if (!result.ok) return maps
    state = result.state
    maps.push(state.map)
  }
}

describe('erasing a person', () => {
  test('leaves nothing of them in the map, whatever undo brings back, or the journal', () => {
    const state = carriedOut(
      startState(smallMap()),
      {
        type: 'participant/edit',
        id: 'anna',
        changes: { name: 'Annina Rossi', role: 'upholsterer', notes: 'has asthma' },
      },
      { type: 'participant/edit', id: 'anna', changes: { name: 'Anna Rossi' } },
      {
        type: 'participant/edit',
        id: 'luca',
        changes: { notes: 'Met ANNA  ROSSI at school; once she was Annina Rossi.' },
      },
      { type: 'map/remove', ids: ['anna'] },
      { type: 'history/undo' },
    )
    const { state: left, commit, journal } = erasePerson(state, 'anna', { at: AT })
    const everything = JSON.stringify([left, commit, journal])
    for (const trace of ['anna', 'upholsterer', 'asthma', 'annina', 'rossi']) {
      expect(everything.toLowerCase().replaceAll('"path":["participants","anna"]', '')).not.toContain(trace)
    }
    expect(left.map.participants.luca?.notes).toBe('Met … at school; once she was ….')
    for (const map of mapsOnTheWayBack(left)) expect(JSON.stringify(map).toLowerCase()).not.toContain('anna')
  })

  test('keeps other people’s names, and words that only begin like the name', () => {
    const named = carriedOut(
      startState(smallMap()),
      { type: 'participant/edit', id: 'anna', changes: { name: 'Anna' } },
      { type: 'participant/edit', id: 'luca', changes: { name: 'Anna Bianchi', notes: 'Annamaria; anna; Anna.' } },
    )
    const { luca } = erasePerson(named, 'anna', { at: AT }).state.map.participants
    expect(luca).toMatchObject({ name: 'Anna Bianchi', notes: 'Annamaria; …; ….' })
  })

  test('looks for no half-typed name in texts', () => {
    const typed = carriedOut(
      startState(smallMap()),
      { type: 'participant/edit', id: 'anna', changes: { name: 'An' } },
      { type: 'participant/edit', id: 'anna', changes: { name: 'Anna Rossi' } },
      { type: 'participant/edit', id: 'luca', changes: { notes: 'An idea of Anna Rossi' } },
    )
    expect(erasePerson(typed, 'anna', { at: AT }).state.map.participants.luca?.notes).toBe('An idea of …')
  })

  test('counts the texts that name them beforehand', () => {
    const state = carriedOut(
      startState(smallMap()),
      { type: 'participant/edit', id: 'luca', changes: { notes: 'Anna Rossi, Anna Rossi' } },
      { type: 'session/edit', changes: { question: 'What does Anna Rossi need?' } },
    )
    expect(textsNaming(smallMap(), 'anna')).toBe(0)
    expect(textsNaming(state.map, 'anna')).toBe(2)
  })

  test('takes effect on what was deleted, too', () => {
    const state = carriedOut(startState(smallMap()), { type: 'map/remove', ids: ['anna'] })
    const { state: left } = erasePerson(state, 'anna', { at: AT })
    expect(execute(left, { type: 'history/undo' }, { at: AT })).toMatchObject({ ok: false })
  })

  test('after any edits: a sound map, the same as if it were done on every moment alone', () => {
    fc.assert(
      fc.property(communityMap, arbitraryEvents, fc.nat(), (start, events, choice) => {
        const { state } = play(start, events)
        const people = [...new Set([...start.order.participants, ...state.map.order.participants])]
        const person = people[choice % people.length]
        fc.pre(person !== undefined && person !== start.session.id)
        const erased = erasePerson(state, person, { at: AT })
        const { journal } = erased

        expect(violationsOf(erased.state.map)).toEqual([])
        expect(applyAll(state.map, erased.commit.patches)).toEqual(erased.state.map)
        // The journal leads to the state, and the state back to the journal's beginning.
        const replayed = journal.commits.reduce(applyCommit, {
          ...startState(journal.start.map),
          seq: journal.start.seq,
        })
        expect(replayed).toEqual(erased.state)
        expect(erased.state.seq).toBe(state.seq + 1)
        expect(rewind(erased.state.map, journal.commits)).toEqual(journal.start.map)
        expect(playToEnd(erased.state, 'history/undo').map).toEqual(journal.start.map)
        expect(JSON.stringify(journal)).not.toContain(`"id":"${person}"`)
        // Every moment that undo leads to is one of the moments before, without the person.
        const remover = new PersonRemover(person, [])
        const before = mapsOnTheWayBack(state).map((map) =>
          JSON.stringify(Object.keys(remover.map(map).participants).sort()),
        )
        for (const map of mapsOnTheWayBack(erased.state)) {
          expect(violationsOf(map)).toEqual([])
          expect(before).toContain(JSON.stringify(Object.keys(map.participants).sort()))
        }
      }),
      { numRuns: 300 },
    )
  })
})
