import { defineConfig } from 'vitest/config'

const MODEL = 'test/model/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    setupFiles: ['src-model/language/all-languages.ts'],
    // By default a core is left idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      // The model is pure: its tests can share what they import, which otherwise takes longer than most of them.
      { extends: true, test: { name: 'model', include: [MODEL], isolate: false, restoreMocks: true } },
      { extends: true, test: { name: 'rest', include: ['test/**/*.test.ts'], exclude: ['test/electron/**', MODEL] } },
    ],
  },
})
