import { beforeEach, describe, expect, test } from 'vitest'
import { HeldCommit } from '../../../src-model/map/held-step'
import { advance, EMPTY_HISTORY, nextRedo, nextUndo, putAway, stepsOf } from '../../../src-model/map/history'
import {
  applyCommit,
  execute,
  type Instruction,
  type SessionState,
  startState,
} from '../../../src-model/map/session-state'
import { playToEnd, stateAfter } from '../support/play'
import { smallMap } from '../support/small-map'

const rename = (name: string): Instruction => ({ type: 'participant/edit', id: 'anna', changes: { name } })
const undo = { instruction: { type: 'history/undo' } } as const
const redo = { instruction: { type: 'history/redo' } } as const
const start = startState(smallMap())
const nameOfAnna = (state: SessionState) => state.map.participants.anna?.name

describe('undo steps', () => {
  test('commits of one gesture, one after the other, are one step', () => {
    const typed = stateAfter(start, [
      { instruction: rename('A'), gesture: 'typing' },
      { instruction: rename('An'), gesture: 'typing' },
      { instruction: rename('Ann'), gesture: 'typing' },
    ])
    expect(typed.seq).toBe(3)
    const undone = stateAfter(typed, [undo])
    expect(undone.map).toStrictEqual(start.map)
    expect(undone.seq).toBe(4)
    expect(nameOfAnna(stateAfter(undone, [redo]))).toBe('Ann')
  })

  test('a gesture that ends where it began is no step', () => {
    const before = stateAfter(start, [{ instruction: rename('Anna Verdi'), gesture: 'first' }])
    const back = stateAfter(before, [
      { instruction: rename('An'), gesture: 'second' },
      { instruction: rename('Anna Verdi'), gesture: 'second' },
    ])
    expect(back.map).toStrictEqual(before.map)
    expect(nameOfAnna(stateAfter(back, [undo]))).toBe(nameOfAnna(start))
  })

  test('another gesture, or none, begins a new step', () => {
    const state = stateAfter(start, [
      { instruction: rename('A'), gesture: 'first' },
      { instruction: rename('B'), gesture: 'second' },
      { instruction: rename('C') },
      { instruction: rename('D') },
      { instruction: rename('E'), gesture: 'second' },
    ])
    const names = [state]
    for (let step = 0; step < 5; step += 1) names.push(stateAfter(names.at(-1) ?? state, [undo]))
    expect(names.map(nameOfAnna)).toEqual(['E', 'D', 'C', 'B', 'A', 'Anna Rossi'])
  })

  test('a gesture does not reach across an undo', () => {
    const state = stateAfter(start, [
      { instruction: rename('A'), gesture: 'typing' },
      { instruction: rename('B') },
      undo,
      { instruction: rename('C'), gesture: 'other' },
      undo,
    ])
    expect(nameOfAnna(state)).toBe('A')
  })

  test('an edit after an undo leaves nothing to redo', () => {
    const state = stateAfter(start, [{ instruction: rename('A') }, undo, { instruction: rename('B') }])
    expect(nextRedo(state.history)).toBeUndefined()
    expect(execute(state, redo.instruction, { at: '' })).toEqual({
      ok: false,
      error: { code: 'nothing-to-redo', params: {} },
    })
  })

  test('with nothing done there is nothing to undo', () => {
    expect(nextUndo(start.history)).toBeUndefined()
    expect(execute(start, undo.instruction, { at: '' })).toEqual({
      ok: false,
      error: { code: 'nothing-to-undo', params: {} },
    })
  })

  test('a step says which command it came from', () => {
    const state = stateAfter(start, [{ instruction: rename('A') }])
    expect(nextUndo(state.history)?.command).toBe('participant/edit')
    expect(nextRedo(stateAfter(state, [undo]).history)?.command).toBe('participant/edit')
  })

  test('a command that changes nothing makes no commit and no step', () => {
    const result = execute(start, rename('Anna Rossi'), { at: '' })
    expect(result).toEqual({ ok: true, state: start, commit: null })
  })

  test('undo survives a restart: the history follows from the commits alone', () => {
    const commits = []
    let state = start
    for (const name of ['A', 'B']) {
      const result = execute(state, rename(name), { at: '', gesture: 'typing' })
      if (!result.ok || result.commit === null) throw new Error('refused')
      commits.push(result.commit)
      state = result.state
    }
    const restarted = JSON.parse(JSON.stringify(commits)).reduce(applyCommit, startState(smallMap()))
    expect(stateAfter(restarted, [undo]).map).toStrictEqual(start.map)
  })
})

describe('steps that were put away', () => {
  const texts: string[] = []
  const store = (text: string) => {
    texts.push(text)
    return () => {
      reads += 1
      return text
    }
  }
  let reads = 0
  beforeEach(() => {
    texts.length = 0
    reads = 0
  })

  test('are undone and redone as before, the gestures among them too, and are put away once', () => {
    const gesture = (index: number) => (index % 3 === 0 ? {} : { gesture: `g${Math.floor(index / 3)}` })
    const edits = Array.from({ length: 150 }, (_, index) => ({ instruction: rename(`N${index}`), ...gesture(index) }))
    const kept = stateAfter(start, edits)
    const away = stateAfter(start, edits)
    putAway(away.history, store)
    putAway(away.history, store)
    expect(texts).toHaveLength(1)
    const [undone, as] = [playToEnd(away, 'history/undo'), playToEnd(kept, 'history/undo')]
    expect(undone.map).toStrictEqual(start.map)
    expect(undone.seq).toBe(as.seq)
    expect(playToEnd(undone, 'history/redo').map).toStrictEqual(kept.map)
  })

  test('are put away a few in one text, which is read once for all that are looked at together', () => {
    const edits = Array.from({ length: 1_000 }, (_, index) => ({ instruction: rename(`N${index}`) }))
    const { history } = stateAfter(start, edits)
    putAway(history, store)
    expect(texts).toHaveLength(15)
    for (const text of texts) expect(JSON.parse(text).length).toBeLessThanOrEqual(64)
    expect(stepsOf(history).map(({ patches }) => patches[0]?.value)).toEqual(edits.map((_, index) => `N${index}`))
    expect(reads).toBe(15)
  })

  test('do not grow with a stretch of typing', () => {
    const letters = Array.from({ length: 40 }, (_, index) => ({
      instruction: rename('A'.repeat(index + 1)),
      gesture: 'typing',
    }))
    expect(nextUndo(stateAfter(start, letters).history)).toMatchObject({
      patches: [{ op: 'replace', path: ['participants', 'anna', 'name'], value: 'A'.repeat(40) }],
      inverse: [{ op: 'replace', path: ['participants', 'anna', 'name'], value: 'Anna Rossi' }],
    })
  })
})

describe('the gestures of a journal', () => {
  const typed = (name: string, gesture: string) => ({ instruction: rename(name), gesture })
  /** The same commits as a journal gives them: each is put together when somebody looks at it. */
  function reopened(edits: Parameters<typeof stateAfter>[1]) {
    let looks = 0
    let state = start
    let held = EMPTY_HISTORY
    for (const { instruction, gesture } of edits) {
      const result = execute(state, instruction, { at: '', gesture })
      if (!result.ok || result.commit === null) throw new Error('refused')
      const { commit } = result
      state = result.state
      held = advance(
        held,
        new HeldCommit(commit, () => {
          looks += 1
          return commit
        }),
      )
    }
    return { state, held: { ...state, history: held }, looks: () => looks }
  }

  test('are joined when undo comes to them, and not before', () => {
    const { state, held, looks } = reopened([
      typed('A', 'first'),
      typed('An', 'first'),
      typed('Ann', 'first'),
      typed('B', 'second'),
      typed('Bo', 'second'),
      { instruction: rename('C') },
    ])
    expect(looks()).toBe(0)
    expect(JSON.parse(JSON.stringify(stepsOf(held.history)))).toEqual(
      JSON.parse(JSON.stringify(stepsOf(state.history))),
    )
    const names = [held]
    for (let step = 0; step < 3; step += 1) names.push(stateAfter(names.at(-1) ?? held, [undo]))
    expect(names.map(nameOfAnna)).toEqual(['C', 'Bo', 'Ann', 'Anna Rossi'])
    expect(nextUndo(names.at(-1)?.history ?? held.history)).toBeUndefined()
    expect(nameOfAnna(playToEnd(names.at(-1) ?? held, 'history/redo'))).toBe('C')
  })

  test('that ended where they began are no steps, and one that went on after that is', () => {
    const { state, held } = reopened([
      typed('A', 'first'),
      typed('B', 'second'),
      typed('A', 'second'),
      typed('C', 'third'),
      typed('A', 'third'),
    ])
    expect(stepsOf(held.history)).toHaveLength(stepsOf(state.history).length)
    expect(nameOfAnna(stateAfter(held, [undo]))).toBe('Anna Rossi')
    const goesOn = [typed('D', 'third'), typed('E', 'third')]
    const [one, other] = [stateAfter(held, goesOn), stateAfter(state, goesOn)]
    for (const each of [one, other]) expect(nameOfAnna(stateAfter(each, [undo]))).toBe('A')
    const further = reopened([typed('A', 'first'), typed('Anna Rossi', 'first'), ...goesOn])
    expect(nameOfAnna(stateAfter(further.held, [undo]))).toBe('Anna Rossi')
    expect(nextUndo(reopened([typed('A', 'first'), typed('Anna Rossi', 'first')]).held.history)).toBeUndefined()
  })
})
