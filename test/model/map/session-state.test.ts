import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { violationsOf } from '../../../src-model/map/check'
import { commandSchema } from '../../../src-model/map/commands/command'
import type { Commit } from '../../../src-model/map/commit'
import type { History } from '../../../src-model/map/history'
import { nextUndo } from '../../../src-model/map/history'
import { replay, rewind } from '../../../src-model/map/replay'
import { applyCommit, execute, type SessionState, startState } from '../../../src-model/map/session-state'
import { commandPlan, events } from '../support/arbitrary-command'
import { communityMap } from '../support/arbitrary-map'
import { play, playToEnd } from '../support/play'
import { smallMap } from '../support/small-map'

const AT = '2030-01-01T00:00:00.000Z'

/** How many steps of undo or redo there are. */
function depthOf(stack: History['done']): number {
  return stack === null ? 0 : 1 + depthOf(stack.below)
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}

describe('any sequence of commands, fitting or not', () => {
  test('keeps every invariant, and the map is plain JSON', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        play(start, plans, ({ map }) => {
          expect(violationsOf(map)).toEqual([])
          expect(throughJson(map)).toStrictEqual(map)
        })
      }),
    )
  })

  test('leaves the map as it was when it is refused, and never changes a map in place', () => {
    fc.assert(
      fc.property(communityMap, commandPlan, (start, plan) => {
        const copy = structuredClone(start)
        const state = startState(start)
        execute(state, commandSchema.parse(plan(start)), { at: AT })
        expect(start).toStrictEqual(copy)
      }),
    )
  })

  test('makes commits numbered from one without gaps, and none where nothing changed', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        const { commits, state } = play(start, plans, (after, before) => {
          if (after.seq === before.seq) expect(after).toBe(before)
        })
        expect(commits.map((each) => each.seq)).toEqual(commits.map((_, index) => index + 1))
        expect(state.seq).toBe(commits.length)
        for (const each of commits) expect(each.patches.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('undo and redo', () => {
  test('undoing everything gives the start, redoing everything the end', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        const edits = plans.filter((each) => each.type === 'command')
        const { state } = play(start, edits)
        const undone = playToEnd(state, 'history/undo')
        expect(undone.map).toStrictEqual(start)
        expect(playToEnd(undone, 'history/redo').map).toStrictEqual(state.map)
      }),
    )
  })

  test('reach back to the start from anywhere, also after steps back and forth', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        const { state } = play(start, plans)
        expect(playToEnd(state, 'history/undo').map).toStrictEqual(start)
      }),
    )
  })
})

describe('a mirror fed with commits that went through JSON', () => {
  test('has the same map at every number, and the same undo', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        let mirror: SessionState = startState(throughJson(start))
        const { state, commits } = play(start, plans)
        for (const commit of commits) mirror = applyCommit(mirror, throughJson(commit))
        expect(mirror.map).toStrictEqual(state.map)
        expect(depthOf(mirror.history.done)).toBe(depthOf(state.history.done))
        expect(playToEnd(mirror, 'history/undo').map).toStrictEqual(start)
        expect(playToEnd(mirror, 'history/redo').map).toStrictEqual(playToEnd(state, 'history/redo').map)
        expect(nextUndo(mirror.history)).toEqual(nextUndo(state.history))
      }),
    )
  })

  test('refuses a commit that is not the next one', () => {
    fc.assert(
      fc.property(communityMap, events, (start, plans) => {
        const { state, commits } = play(start, plans)
        for (const commit of commits) expect(() => applyCommit(state, commit)).toThrow(RangeError)
      }),
    )
  })
})

describe('the journal', () => {
  test('leads from the start to the map, and back again', () => {
    fc.assert(
      fc.property(communityMap, events, fc.nat(), (start, plans, choice) => {
        const { state, commits } = play(start, plans)
        const journal = throughJson(commits)
        expect(replay(start, journal)).toMatchObject({ map: state.map, seq: state.seq })
        expect(replay(start, journal).map).toStrictEqual(state.map)
        expect(rewind(state.map, journal)).toStrictEqual(start)
        const moment = choice % (journal.length + 1)
        const then = replay(start, journal.slice(0, moment)).map
        expect(rewind(state.map, journal.slice(moment))).toStrictEqual(then)
      }),
    )
  })

  test('with a commit missing is refused', () => {
    const step = (seq: number): Commit => ({
      seq,
      at: AT,
      by: 'facilitator',
      kind: 'edit',
      command: 'session/edit',
      patches: [],
      inverse: [],
    })
    fc.assert(
      fc.property(communityMap, (start) => {
        expect(() => replay(start, [step(1), step(3)])).toThrow(RangeError)
      }),
      { numRuns: 5 },
    )
  })
})

describe('a step that removes an id and adds it again', () => {
  test('makes a commit that says where it is now, and undoes to where it was', () => {
    const start = startState(smallMap())
    const anna = start.map.participants.anna
    if (anna === undefined) throw new Error('the test data is wrong')
    const batch = commandSchema.parse({
      type: 'batch',
      steps: [
        { type: 'map/remove', ids: ['anna'] },
        { type: 'participant/add', participant: anna },
      ],
    })
    const result = execute(start, batch, { at: AT })
    if (!result.ok || result.commit === null) throw new Error('it was refused')
    expect(result.state.map.order.participants).toEqual(['luca', 'anna'])
    expect(applyCommit(start, throughJson(result.commit)).map).toEqual(result.state.map)
    const undone = execute(result.state, { type: 'history/undo' }, { at: AT })
    expect(undone.ok && undone.state.map).toEqual(start.map)
  })
})
