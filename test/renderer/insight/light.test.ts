import { describe, expect, it } from 'vitest'
import { joined, lightOf } from '../../../src-renderer/canvas/light'

const highlight = {
  nodes: new Set(['anna', 'sara', 'luca']),
  ties: new Set(['one', 'two']),
  ends: new Set(['anna', 'luca']),
  proposed: { from: 'anna', to: 'luca' },
}
const away = { people: ['anna'], fallen: ['luca'], ties: ['one'], whole: 3, left: 2, largestShare: 0.5 }

describe('the light on the canvas', () => {
  it('is on nothing in particular as a rule, always the same', () => {
    expect(lightOf(null, null)).toBe(lightOf(null, null))
    expect(lightOf(null, null)).toMatchObject({ is: null, nodes: new Map(), ties: new Map() })
  })

  it('is on what is shown, and tells its ends apart', () => {
    const { is, nodes, ties } = lightOf(highlight, null)
    expect(is).toBe('highlight')
    expect(Object.fromEntries(nodes)).toEqual({ anna: 'lit lit-end', sara: 'lit', luca: 'lit lit-end' })
    expect(Object.fromEntries(ties)).toEqual({ one: 'lit', two: 'lit' })
  })

  it('is on who is taken away and who falls off, whatever else is shown', () => {
    const { is, nodes, ties } = lightOf(highlight, away)
    expect(is).toBe('away')
    expect(Object.fromEntries(nodes)).toEqual({ anna: 'away', luca: 'fallen' })
    expect(Object.fromEntries(ties)).toEqual({ one: 'gone' })
  })

  it('comes as classes beside others', () => {
    expect(joined('faded', undefined, false, '', 'lit')).toBe('faded lit')
  })
})
