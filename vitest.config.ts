import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/electron/**'],
    testTimeout: 20_000,
    // By default a core is left idle, which of two is half.
    maxWorkers: '100%',
  },
})
