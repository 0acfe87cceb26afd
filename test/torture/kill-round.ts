import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Commit } from '../../src-model/map/commit'

/** What the program that is killed has to do. */
export interface ChildTask {
  userData: string
  id: string
  seed: number
  /** Of the ids of what it adds. */
  prefix: string
  /** See `editor`. */
  mostThings: number
  /** Between two edits, in milliseconds. */
  pace: number
}

/** When to kill: a while after the program reported for the so many-th time what it was about to do. */
export interface Aim {
  at: 'opening' | 'editing' | 'closing' | 'snapshot' | 'backup' | 'rename'
  times: number
  /** Milliseconds from that report. */
  after: number
}

/** What was known of the session when its program was killed. */
export interface KillRound {
  /** Commits shown, in order. */
  shown: Commit[]
  /** The last commit called saved; -1 when none was. */
  savedSeq: number
  /** From showing a commit to calling it saved, each in milliseconds. */
  delays: number[]
  /** What went wrong before the kill, and whatever the program wrote to its error output. */
  troubles: string[]
  /** Whether the kill came where it was aimed, and not at the longest life. */
  hit: boolean
}

/** The longest that a program lives, in milliseconds, should it never do what the kill was aimed at. */
const LONGEST_LIFE = 6000

interface Watch extends KillRound {
  shownAt: Map<number, number>
}

function take(watch: Watch, line: string): void {
  const [word, ...rest] = line.split(' ')
  if (word === 'failed') watch.troubles.push(line)
  if (word === 'shown') {
    const commit = JSON.parse(rest.slice(1).join(' ')) as Commit
    watch.shown.push(commit)
    watch.shownAt.set(commit.seq, Number(rest[0]))
  }
  if (word !== 'saved') return
  const [time, seq] = [Number(rest[0]), Number(rest[1])]
  watch.savedSeq = seq
  for (const [each, shownAt] of watch.shownAt) {
    if (each > seq) continue
    watch.delays.push(time - shownAt)
    watch.shownAt.delete(each)
  }
}

/**
 * Starts the program and kills it with SIGKILL, which no program can answer.
 *
 * @param program the path of its bundle.
 * @returns once it is gone and all that it reported has been read.
 */
export function killRound(program: string, task: ChildTask, aim: Aim): Promise<KillRound> {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const watch: Watch = { shown: [], savedSeq: -1, delays: [], troubles: [], hit: false, shownAt: new Map() }
  const timers = [setTimeout(() => child.kill('SIGKILL'), LONGEST_LIFE)]
  let times = 0
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
    if (line === `at ${aim.at}`) {
      times += 1
      if (times === aim.times) {
        watch.hit = true
        timers.push(setTimeout(() => child.kill('SIGKILL'), aim.after))
      }
    }
    take(watch, line)
  })
  child.stderr?.on('data', (chunk: Buffer) => watch.troubles.push(chunk.toString('utf8')))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer)
      if (signal !== 'SIGKILL' && process.platform !== 'win32') watch.troubles.push(`it ended by itself: ${code}`)
      resolve(watch)
    })
  })
}
