// What an open wall costs the facilitator's hand: frame times of a drag, with and without it.
import { clickMenu } from '../demo/window.mjs'
import { openWall, startOnMap } from './app.mjs'
import { median, ms, quantile } from './statistics.mjs'

const NODES = 100
const TIES = 300
const ROUNDS = 5
const STEPS = 120
const MOST = 1.15

/** Drags a node round in a circle, with real mouse moves, and times each frame of the page. */
async function dragFrames(page) {
  const mark = page.locator('[data-participant="n0"] .participant-mark, [data-resource="n0"] .resource-tag').first()
  const { x, y, width, height } = await mark.boundingBox()
  const [left, top] = [x + width / 2, y + height / 2]
  await page.mouse.move(left, top)
  await page.mouse.down()
  // React Flow takes the first move for the beginning of the drag.
  await page.mouse.move(left + 1, top)
  await page.evaluate(() => {
    globalThis.frames = []
    const note = (now) => {
      globalThis.frames.push(now)
      globalThis.nextFrame = requestAnimationFrame(note)
    }
    globalThis.nextFrame = requestAnimationFrame(note)
  })
  for (let step = 0; step <= STEPS; step += 1) {
    const angle = (step / STEPS) * 2 * Math.PI
    await page.mouse.move(left + 90 * Math.sin(angle), top + 60 * (1 - Math.cos(angle)))
  }
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.nextFrame)
    return globalThis.frames.slice(1).map((at, index) => at - globalThis.frames[index])
  })
  await page.mouse.up()
  return times
}

/**
 * @param {Parameters<typeof startOnMap>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function dragBesideWall(runtime) {
  const { app, page, close } = await startOnMap(runtime, { nodes: NODES, ties: TIES })
  try {
    const closed = []
    const open = []
    await dragFrames(page)
    for (let round = 0; round < ROUNDS; round += 1) {
      closed.push(await dragFrames(page))
      const wall = await openWall(app)
      open.push(await dragFrames(page))
      const gone = wall.waitForEvent('close')
      await clickMenu(app, 'wall/close')
      await gone
    }
    const mean = (times) => times.reduce((sum, each) => sum + each, 0) / times.length
    const ratio = median(open.map(mean)) / median(closed.map(mean))
    const tell = (rounds) => `${ms(median(rounds.map(mean)))} (p95 ${ms(quantile(rounds.flat(), 0.95))})`
    return [
      {
        id: 'W2',
        what: `frame times of the facilitator's window while a node is dragged, wall open against closed, ${ROUNDS} rounds at ${NODES} nodes and ${TIES} ties`,
        goal: `≤ ${MOST}×`,
        reached: `${ratio.toFixed(2)}×: ${tell(open)} against ${tell(closed)}`,
        holds: ratio <= MOST,
      },
    ]
  } finally {
    await close()
  }
}
