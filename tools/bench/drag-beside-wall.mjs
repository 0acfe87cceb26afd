// What an open wall costs the facilitator's hand: frame times of a drag, with and without it.
import { clickMenu } from '../demo/window.mjs'
import { openWall } from './app.mjs'
import { measureGesture } from './gestures.mjs'
import { median, ms, quantile } from './statistics.mjs'
import { startTrama } from './subject.mjs'

const SIZE = { nodes: 100, ties: 300 }
const ROUNDS = 3
const MOST = 1.15

/**
 * @param {Parameters<typeof startTrama>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function dragBesideWall(runtime) {
  const subject = await startTrama(runtime, SIZE)
  try {
    const closed = []
    const open = []
    const drag = async () => (await measureGesture(subject, 'drag')).frames
    await subject.open()
    await drag()
    for (let round = 0; round < ROUNDS; round += 1) {
      closed.push(await drag())
      const wall = await openWall(subject.app)
      open.push(await drag())
      const gone = wall.waitForEvent('close')
      await clickMenu(subject.app, 'wall/close')
      await gone
    }
    const mean = (times) => times.reduce((sum, each) => sum + each, 0) / times.length
    const ratio = median(open.map(mean)) / median(closed.map(mean))
    const tell = (rounds) => `${ms(median(rounds.map(mean)))} (p95 ${ms(quantile(rounds.flat(), 0.95))})`
    return [
      {
        id: 'W2',
        what: `frame times of the facilitator's window while a node is dragged, wall open against closed, ${ROUNDS} rounds at ${SIZE.nodes} nodes and ${SIZE.ties} ties`,
        goal: `≤ ${MOST}×`,
        reached: `${ratio.toFixed(2)}×: ${tell(open)} against ${tell(closed)}`,
        holds: ratio <= MOST,
      },
    ]
  } finally {
    await subject.close()
  }
}
