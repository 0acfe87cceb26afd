import { describe, expect, it } from 'vitest'
import { isAtFoot } from '../../../src-renderer/canvas/away-place'

const box = (left: number, top: number, width = 40, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

const CANVAS = box(0, 100, 1000, 600)
const [TOP, FOOT] = [box(300, 108, 400, 50), box(300, 642, 400, 50)]

describe.each([
  ['top', TOP],
  ['foot', FOOT],
])('a message that is at the %s', (_at, message) => {
  it.each([
    ['nobody is near', [], false],
    ['somebody lies under the top', [[box(400, 120)]], true],
    ['only a name does', [[box(400, 50), box(380, 95, 90, 20)]], true],
    ['as many lie under both', [[box(400, 120)], [box(400, 650)]], false],
    ['more lie under the foot', [[box(400, 120)], [box(400, 650)], [box(500, 650)]], false],
    ['people lie beside the top', [[box(10, 120)], [box(900, 120)]], false],
  ])('%s', (_what, people, foot) => {
    expect(isAtFoot(message, CANVAS, people)).toBe(foot)
  })
})
