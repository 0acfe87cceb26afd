import { describe, expect, test } from 'vitest'
import { canvasFigures } from '../../tools/bench/canvas-figures.mjs'
import { sharpAfter } from '../../tools/bench/gestures.mjs'
import { roundsNote } from '../../tools/bench/rounds-note.mjs'

const SIZE = { nodes: 1_000, ties: 3_000 }

/** What was measured of a canvas that pans at so many frames a second. */
function panning(perSecond: number, { open = [300], rounds = 2, sharp = 100 } = {}) {
  const round = { frames: [1_000 / perSecond], perSecond, sharpAfter: sharp }
  const pan = { view: 'fit' as const, name: 'pan', rounds: Array.from({ length: rounds }, () => round) }
  return { gestures: [pan], open, add: [], undo: [], redo: [] }
}

function holds(found: object) {
  const figures = canvasFigures([{ size: SIZE, ...found }])
  return Object.fromEntries(figures.map(({ id, holds: whether }) => [id, whether]))
}

describe('what holds of the figures', () => {
  const trama = panning(60)
  const slow = { open: [2_000] }

  test('is what reaches all that is promised', () => {
    const all = { trama, 'bare-canvas': panning(30), 'react-flow': panning(6, slow) }
    expect(holds(all)).toEqual({ P1000: true, S1000: true, O1000: true })
    expect(holds({ ...all, 'bare-canvas': panning(40) }).P1000).toBe(false)
  })

  test('is not known of what a yardstick that stopped, or was not measured, would have shown', () => {
    const stopped = [{ name: 'react-flow', reason: 'why' }]
    const found = holds({ trama, 'bare-canvas': panning(30), stopped })
    expect(found).toEqual({ 'react-flow-1000': null, P1000: null, S1000: true, O1000: null })
    expect(holds({ trama: panning(30), stopped }).P1000).toBe(false)
    expect(holds({ stopped: [{ name: 'trama', reason: 'why' }] })).toEqual({ 'trama-1000': false })
  })

  test('is not a picture that never became sharp', () => {
    expect(sharpAfter({ isSharp: false, sharpAt: 0, lastInput: 500 })).toBe(Number.POSITIVE_INFINITY)
    expect(sharpAfter({ isSharp: true, sharpAt: 600, lastInput: 500 })).toBe(100)
    expect(sharpAfter({ isSharp: true, sharpAt: 0, lastInput: 500 })).toBe(0)
    expect(holds({ trama: panning(60, { sharp: Number.POSITIVE_INFINITY }) }).S1000).toBe(false)
  })
})

test('how often each gesture was made is told', () => {
  const [own, bare] = roundsNote([
    { size: { nodes: 100, ties: 300 }, trama: panning(60), 'bare-canvas': panning(60, { rounds: 3 }) },
    { size: SIZE, trama: panning(60), 'bare-canvas': panning(30) },
  ])
  expect(own).toBe('Rounds of each gesture by Trama: 2.')
  expect(bare).toBe('Rounds of each gesture by the bare canvas: 3 at 100, 2 at 1,000.')
})
