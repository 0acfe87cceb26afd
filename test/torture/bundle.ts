import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** A program that can be started as a process of its own. */
export interface Bundle {
  path: string
  remove(): Promise<void>
}

/**
 * Bundles a program of this folder with all that it imports into a folder of its own, outside the tree.
 *
 * @param entry the name of its file.
 */
export async function bundle(entry: string): Promise<Bundle> {
  const outDir = await mkdtemp(join(tmpdir(), 'trama-bundle-'))
  await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  })
  return { path: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
