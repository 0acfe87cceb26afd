import { afterEach, expect, test, vi } from 'vitest'
import { glide } from '../../src-renderer/canvas/glide'
import { tokensOf } from '../support/tokens'

function ask(isLess: boolean): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: isLess && query === '(prefers-reduced-motion: reduce)',
  }))
}

afterEach(() => vi.unstubAllGlobals())

test('a glide takes as long as the style sheets say, and at most 400 ms', () => {
  ask(false)
  expect(`${glide().duration}ms`).toBe(tokensOf('light').get('motion-glide'))
  expect(glide().duration).toBeGreaterThan(0)
  expect(glide().duration).toBeLessThanOrEqual(400)
})

test('for those who asked for less motion it takes no time', () => {
  ask(true)
  expect(glide().duration).toBe(0)
})
