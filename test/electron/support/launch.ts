// Starting the built app and ending it within a limit, whatever state it is in.

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Problems } from './problems'

const projectRoot = resolve(import.meta.dirname, '../../..')
const CLOSE_LIMIT_MS = 15_000

export type LaunchOptions = {
  /** The language of the app's own words; English unless told otherwise. */
  language?: 'en' | 'it'
  /** Further arguments, such as the path of a file to open. */
  args?: string[]
  env?: Record<string, string>
}

// Playwright forgets an app's process when the app has ended.
const processes = new WeakMap<ElectronApplication, ReturnType<ElectronApplication['process']>>()

export type Launched = { app: ElectronApplication; page: Page }

/**
 * Starts the app on a data folder and waits for its first window.
 * @throws when the app does not come up; the main process's output is part of the message.
 */
export async function launchTrama(dataFolder: string, options: LaunchOptions, problems: Problems): Promise<Launched> {
  const { language = 'en', args = [], env = {} } = options
  const app = await _electron.launch({
    args: [projectRoot, ...args],
    cwd: projectRoot,
    env: { ...environmentFor(dataFolder, language), ...env },
    // Playwright would pretend a light theme; the app's own choice of theme counts.
    colorScheme: null,
  })
  processes.set(app, app.process())
  problems.watch(app)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page }
}

/**
 * Ends the app as quitting does; one that does not end within the limit is killed.
 * @returns what was wrong with the ending, if anything was.
 */
export async function closeTrama(app: ElectronApplication): Promise<string | undefined> {
  const child = processes.get(app)
  if (!child || child.exitCode !== null || child.signalCode !== null) return undefined
  const timer = new AbortController()
  const late = pause(CLOSE_LIMIT_MS, 'late' as const, { signal: timer.signal })
  const closed = app.close().then(
    () => 'closed' as const,
    (error: Error) => error,
  )
  const result = await Promise.race([closed, late])
  late.catch(() => undefined)
  timer.abort()
  if (result === 'closed') return undefined
  child.kill('SIGKILL')
  return result === 'late' ? `the app did not quit within ${CLOSE_LIMIT_MS / 1000} s` : `quitting: ${result.message}`
}

/**
 * How to start the app without Playwright, for a second start beside a first.
 * @param args Further arguments, such as the path of a file to open.
 */
export function electronCommand(
  dataFolder: string,
  args: string[],
): { command: string; args: string[]; env: Environment } {
  // Outside of Electron, its package is the path of the binary.
  const command: unknown = createRequire(import.meta.url)('electron')
  if (typeof command !== 'string') throw new TypeError('The electron package gave no path')
  const sandbox = process.platform === 'linux' ? ['--no-sandbox'] : []
  return { command, args: [...sandbox, projectRoot, ...args], env: environmentFor(dataFolder, 'en') }
}

type Environment = Record<string, string>

function environmentFor(dataFolder: string, language: string): Environment {
  const defined = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(defined), TRAMA_USER_DATA: dataFolder, TRAMA_LANGUAGE: language }
}
