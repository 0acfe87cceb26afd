import { expect, test } from '@playwright/test'
import { startUpScript } from '../../tools/bench/start-up-script.mjs'

const MOST = 260_000

// Of the build, which stands before any of these specs runs.
test('start-up loads the start screen alone', () => {
  const { files, gzipped } = startUpScript()
  const names = files.map(({ name, gzipped: size }) => `${name} ${size}`).join(', ')
  expect(gzipped, names).toBeLessThanOrEqual(MOST)
  // What is measured is the page, and not a page without its scripts.
  expect(gzipped).toBeGreaterThan(50_000)
  expect(names).not.toContain('session')
})
