// Builds the pages that Trama is measured against, into a folder of their own that a runtime can start as an app.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { projectRoot } from '../runtime/project-root.mjs'

export const YARDSTICKS = ['bare-canvas', 'react-flow']
const SOURCES = path.join(projectRoot, 'tools/bench/yardsticks')

/**
 * @param {string} folder Where the app is put.
 */
export async function buildYardsticks(folder) {
  mkdirSync(folder, { recursive: true })
  await build({
    root: SOURCES,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      chunkSizeWarningLimit: 1000,
      rollupOptions: { input: YARDSTICKS.map((name) => path.join(SOURCES, `${name}.html`)) },
    },
  })
  copyFileSync(path.join(SOURCES, 'main.mjs'), path.join(folder, 'main.mjs'))
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'yardsticks', main: 'main.mjs' }))
}
