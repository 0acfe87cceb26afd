// From starting the program to using it, and what that loads.
import { measureLaunch } from './launch.mjs'
import { startUpScript } from './start-up-script.mjs'

const GOAL = { times: 1.3, script: 260 }

/**
 * @param {Awaited<ReturnType<typeof import('../runtime/runtime.mjs').prepareRuntime>>} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function startUp(runtime) {
  const { start, session, empty } = await measureLaunch(runtime)
  const tell = (time) => `${(time / empty).toFixed(2)}×: ${time.toFixed(0)} ms, an empty window ${empty.toFixed(0)} ms`
  const size = startUpScript().gzipped / 1_000
  return [
    {
      id: 'L1',
      what: 'from the launch to a start screen that answers, against an empty window of the same runtime',
      goal: `≤ ${GOAL.times}×`,
      reached: tell(start),
      holds: start <= GOAL.times * empty,
    },
    { id: 'L2', what: 'from the launch to an open session', goal: '–', reached: tell(session), holds: null },
    {
      id: 'L3',
      what: 'the script that start-up loads, gzipped',
      goal: `≤ ${GOAL.script} kB`,
      reached: `${size.toFixed(1)} kB`,
      holds: size <= GOAL.script,
    },
  ]
}
