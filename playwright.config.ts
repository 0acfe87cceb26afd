import { defineConfig } from '@playwright/test'

const isStandIn = process.env.TRAMA_RUNTIME === 'stand-in'
/** They take minutes, in one of which the machine has little to do: they run beside the others, so that none waits. */
const LONG = ['**/workshop-at-speed.spec.ts', '**/injection.spec.ts']

// Started by `npm run e2e`, which finds the runtime first.
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
    { name: 'app', testIgnore: LONG, workers: isStandIn ? 2 : 1 },
    { name: 'long', testMatch: LONG, workers: 1 },
  ],
  forbidOnly: true,
  reporter: [['list'], ['./tools/test/summary-reporter.mjs']],
  use: { trace: 'retain-on-failure' },
})
