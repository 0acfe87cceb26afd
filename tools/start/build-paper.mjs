// Builds the page that reports are printed on, for `npm run dev`: it is the app's own, and no page of the development
// server's, whose style Chromium would not let it load.
import path from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../runtime/project-root.mjs'

/** Builds `paper.html` with its style into `out/paper`, which the app takes it from as long as it has a server. */
export async function buildPaper() {
  const root = path.join(projectRoot, 'src-renderer')
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: path.join(projectRoot, 'out/paper'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: path.join(root, 'paper.html') },
    },
  })
}
