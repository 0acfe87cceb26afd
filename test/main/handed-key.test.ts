import { expect, it } from 'vitest'
import { handedKey } from '../../src-main/windows/handed-key'

const pressed = (key: string, { control = false, shift = false } = {}) => handedKey({ key, control, shift })

it('types what it would have typed', () => {
  expect(pressed('a').map(({ type, keyCode }) => [type, keyCode])).toEqual([
    ['keyDown', 'a'],
    ['char', 'a'],
    ['keyUp', 'a'],
  ])
  expect(pressed('È', { shift: true })[1]).toEqual({ type: 'char', keyCode: 'È', modifiers: ['shift'] })
  expect(pressed(' ').map(({ keyCode }) => keyCode)).toEqual(['Space', ' ', 'Space'])
  expect(pressed('+').map(({ keyCode }) => keyCode)).toEqual(['Plus', '+', 'Plus'])
})

it('asks for what it would have asked for, and types nothing then', () => {
  expect(pressed('b', { control: true })).toEqual([
    { type: 'keyDown', keyCode: 'b', modifiers: ['control'] },
    { type: 'keyUp', keyCode: 'b', modifiers: ['control'] },
  ])
  expect(pressed('F5', { shift: true })[0]).toEqual({ type: 'keyDown', keyCode: 'F5', modifiers: ['shift'] })
  expect(pressed('ArrowLeft')).toHaveLength(2)
  expect(pressed('ArrowLeft')[0]?.keyCode).toBe('Left')
})
