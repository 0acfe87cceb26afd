import { defineConfig } from '@playwright/test'

// Started by `npm run e2e`, which finds the runtime first.
export default defineConfig({
  testDir: 'test/electron',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  // Windows of the real binary share one display and its focus; those of the stand-in do not know of each other.
  workers: process.env.TRAMA_RUNTIME === 'stand-in' ? 2 : 1,
  forbidOnly: true,
  reporter: [['list'], ['./tools/test/summary-reporter.mjs']],
  use: { trace: 'retain-on-failure' },
})
