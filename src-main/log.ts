import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The largest log file, in bytes. One older file of this size is kept beside it. */
const MOST_BYTES = 256 * 1024

/** Counts and codes that go with an event. */
export type LogFacts = Readonly<Record<string, number | string | boolean>>

/** Writes a line about something that happened. @param event a code, never a sentence. */
export type Log = (event: string, facts?: LogFacts) => void

// Names, titles and sentences have spaces or letters outside this set, or are
// longer; a code never is. What is not surely a code does not reach the disk.
const CODE = /^[A-Za-z0-9_.:/-]{0,40}$/

/** One line of the log. */
export function logLine(at: Date, event: string, facts: LogFacts = {}): string {
  const parts = Object.entries(facts).map(([key, value]) => {
    const isPlain = typeof value !== 'string' || CODE.test(value)
    return `${key}=${isPlain ? value : '?'}`
  })
  return [at.toISOString(), event, ...parts].join(' ')
}

/** What may be told of something thrown: its class, its code, and where in the bundle, never its message. */
export function factsOf(thrown: unknown): LogFacts {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown }
  const code = (thrown as NodeJS.ErrnoException).code
  const place = /([\w.-]+\.(?:js|cjs|mjs|ts):\d+:\d+)\)?$/m.exec(thrown.stack ?? '')?.[1]
  return { class: thrown.name, ...(code ? { errno: code } : {}), ...(place ? { at: place } : {}) }
}

function makeRoom(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > MOST_BYTES) renameSync(path, `${path}.old`)
}

/** A log in a file that never grows beyond its bound, and on the error stream. It never throws. */
export function createLog(path: string): Log {
  return (event, facts) => {
    const line = logLine(new Date(), event, facts)
    console.error(line)
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      makeRoom(path)
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // A full disk must not take the app down with its log.
    }
  }
}

/**
 * Logs what nobody caught, and goes on: every edit is on its way to the disk by then.
 *
 * @param tell has everything brought to the disk, and the user told.
 */
export function watchFaults(log: Log, tell: () => void): void {
  const take = (event: string) => (thrown: unknown) => {
    log(event, factsOf(thrown))
    try {
      tell()
    } catch (another) {
      // Not again, or it would not end.
      log('main/untold', factsOf(another))
    }
  }
  process.on('uncaughtException', take('main/uncaught'))
  process.on('unhandledRejection', take('main/unhandled'))
}
