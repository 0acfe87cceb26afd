import { describe, expect, it } from 'vitest'
import { nearestTowards } from '../../../../src-model/layout/arrows/spatial'

const at = (id: string, x: number, y: number) => ({ id, position: { x, y } })
const start = { x: 0, y: 0 }

describe('stepping with the arrow keys', () => {
  const nodes = [at('right', 100, 10), at('far-right', 300, 0), at('up', 5, -100), at('down-left', -60, 90)]

  it('goes to the nearest node ahead', () => {
    expect(nearestTowards(start, 'right', nodes)).toBe('right')
    expect(nearestTowards(start, 'up', nodes)).toBe('up')
  })

  it('prefers what lies straight ahead to what is a little nearer but beside', () => {
    const beside = [at('beside', 60, 70), at('ahead', 120, 0)]
    expect(nearestTowards(start, 'right', beside)).toBe('ahead')
  })

  it('stays when nothing lies that way', () => {
    expect(nearestTowards(start, 'left', [at('right', 10, 0)])).toBeUndefined()
  })
})
