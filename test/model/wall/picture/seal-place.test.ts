import { describe, expect, it } from 'vitest'
import { tiePath } from '../../../../src-model/layout/ties/tie-path'
import { NO_GROUNDS, sealPart } from '../../../../src-model/wall/picture/seal-place'

const path = tiePath({ x: 0, y: 0, shape: 'participant' }, { x: 600, y: 0, shape: 'participant' }, 0, false)
const box = (left: number, right: number) => ({ left, right, top: -20, bottom: 20 })

describe('the seal of a promise', () => {
  it('sits where it is wished', () => {
    expect(sealPart(path, 0.5, NO_GROUNDS)).toBe(0.5)
  })

  it('slides along its own tie, off texts and marks', () => {
    const part = sealPart(path, 0.5, { texts: [box(250, 360)], marks: [box(200, 250)] }) ?? 0
    expect(path.at(part).y).toBe(0)
    expect(path.at(part).x).toBeGreaterThan(373)
  })

  it('lies on a mark where there is no other place', () => {
    expect(sealPart(path, 0.5, { texts: [], marks: [box(0, 600)] })).toBe(0.5)
  })

  it('is left out where there is nothing but text', () => {
    expect(sealPart(path, 0.5, { texts: [box(0, 600)], marks: [] })).toBe(null)
  })
})
