import { describe, expect, test } from 'vitest'
import { nextRedo, nextUndo, putAway } from '../../../src-model/map/history'
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
    return () => text
  }

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
