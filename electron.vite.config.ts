import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { chunksByEntry } from './tools/build/chunks.mjs'

const root = import.meta.dirname

// Everything is bundled, so that the package holds `out/` and no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(root, 'src-main/index.ts'),
          // Each started as a thread of its own.
          'export-worker': resolve(root, 'src-main/export/export-worker.ts'),
          'insight-worker': resolve(root, 'src-main/export/insight-worker.ts'),
          'import-worker': resolve(root, 'src-main/import/import-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload is loaded as one CommonJS file.
      isolatedEntries: true,
      rollupOptions: {
        input: {
          facilitator: resolve(root, 'src-preload/facilitator.ts'),
          painter: resolve(root, 'src-preload/painter.ts'),
          wall: resolve(root, 'src-preload/wall.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react()],
    server: { fs: { allow: [root] } },
    worker: { format: 'es' },
    build: {
      rollupOptions: {
        input: {
          facilitator: resolve(root, 'src-renderer/facilitator.html'),
          painter: resolve(root, 'src-renderer/painter.html'),
          paper: resolve(root, 'src-renderer/paper.html'),
          recovery: resolve(root, 'src-renderer/recovery.html'),
          wall: resolve(root, 'src-renderer/wall.html'),
        },
        output: {
          codeSplitting: {
            groups: [
              // Each language is brought by itself.
              { name: 'language-en', test: /[\\/]language[\\/]en\.json$/, priority: 10 },
              { name: 'language-it', test: /[\\/]language[\\/]it\.json$/, priority: 10 },
              ...chunksByEntry(
                resolve(root, 'src-renderer'),
                { facilitator: 'facilitator.tsx', wall: 'wall.tsx', recovery: 'recovery.ts' },
                { session: { file: 'session.ts', of: 'facilitator' } },
              ),
            ],
          },
        },
      },
      // The module preload helper would be an inline script; the policy allows none.
      modulePreload: { polyfill: false },
      minify: true,
      // Read from the disk, not from a network.
      chunkSizeWarningLimit: 1000,
      // Inlined `data:` fonts and styles would break the strict policy.
      assetsInlineLimit: 0,
    },
  },
})
