import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure'

/**
 * Runs a test that reports a figure. What it stands on cannot be had outside of the test runner.
 *
 * @param file of the test, from the project's folder, which is the working folder.
 */
export function tested(id: string, what: string, file: string): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'trama-figures-'))
  const figures = join(folder, 'figures')
  try {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    const env = { ...process.env, TRAMA_FIGURES: figures }
    const run = spawnSync(process.execPath, [vitest, 'run', file], { env, encoding: 'utf8' })
    if (run.status === 0) return JSON.parse(readFileSync(figures, 'utf8').trim())
    const reached = run.stdout
      .split('\n')
      .filter((line) => line.includes('FAIL'))
      .slice(0, 3)
      .join('; ')
    return { id, what, goal: 'all tests pass', reached: reached || 'the tests did not run', holds: false }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
