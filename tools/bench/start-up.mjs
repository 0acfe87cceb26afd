// From starting the program to using it, and what that loads.
import { existsSync } from 'node:fs'
import path from 'node:path'

const GOAL = { times: 1.3, script: 260 }

/** A module of this folder, where there is one. */
async function moduleOf(name) {
  const file = path.join(import.meta.dirname, name)
  return existsSync(file) ? import(file) : {}
}

/**
 * @param {Awaited<ReturnType<typeof import('../runtime/runtime.mjs').prepareRuntime>>} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function startUp(runtime) {
  const { measureLaunch } = await moduleOf('launch.mjs')
  const { startUpScript } = await moduleOf('start-up-script.mjs')
  const figures = []
  if (measureLaunch) {
    const { start, session, empty } = await measureLaunch(runtime)
    const tell = (time) =>
      `${(time / empty).toFixed(2)}×: ${time.toFixed(0)} ms, an empty window ${empty.toFixed(0)} ms`
    figures.push(
      {
        id: 'L1',
        what: 'from the launch to a start screen that answers, against an empty window of the same runtime',
        goal: `≤ ${GOAL.times}×`,
        reached: tell(start),
        holds: start <= GOAL.times * empty,
      },
      { id: 'L2', what: 'from the launch to an open session', goal: '–', reached: tell(session), holds: null },
    )
  }
  if (startUpScript) {
    const size = startUpScript().gzipped / 1_000
    figures.push({
      id: 'L3',
      what: 'the script that start-up loads, gzipped',
      goal: `≤ ${GOAL.script} kB`,
      reached: `${size.toFixed(1)} kB`,
      holds: size <= GOAL.script,
    })
  }
  return figures
}
