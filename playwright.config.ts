import { defineConfig } from '@playwright/test'

// Started by `npm run e2e`, which finds the runtime first.
const isStandIn = process.env.TRAMA_RUNTIME === 'stand-in'
/** Types as fast as people do for more than two minutes, in which the machine has little to do. */
const AT_SPEED = '**/workshop-at-speed.spec.ts'

export default defineConfig({
  testDir: 'test/electron',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // Windows of the real binary share one display and its focus; those of the stand-in do not know of each other.
  workers: isStandIn ? 3 : 1,
  projects: [
    { name: 'app', testIgnore: AT_SPEED, workers: isStandIn ? 2 : 1 },
    { name: 'at speed', testMatch: AT_SPEED, workers: 1 },
  ],
  forbidOnly: true,
  reporter: [['list'], ['./tools/test/summary-reporter.mjs']],
  use: { trace: 'retain-on-failure' },
})
