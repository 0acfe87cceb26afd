// What the insight costs: its worker, the page that shows it, and the hand that writes a line meanwhile.
import { clickMenu } from '../demo/window.mjs'
import { startOnMap } from './app.mjs'
import { median, ms, quantile } from './statistics.mjs'
import { tasksDuring } from './tasks.mjs'

/** 302 of them are people. */
const NODES = 426
const TIES = 1_500
const COMMANDS = 30
const ROUNDS = 2
const GOAL = { recompute: 100, frame: 50 }
const AT = '2030-05-04T10:00:00.000Z'
const TYPED = 'Anna Rossi @c, Acme, designer > Luca Bianchi, Sara Conti: works-with'
/** Between two keys, and between two commits of somebody else, in milliseconds. */
const KEY_EVERY = 70
const COMMIT_EVERY = 400

/** Notes what the worker tells. It has to be there before the worker is. */
function watch() {
  globalThis.told = []
  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    constructor(...given) {
      super(...given)
      this.addEventListener('message', ({ data }) => globalThis.told.push(data))
    }
  }
}

/** Somebody else's tie. @returns the commit's number; `null` where there is no such person. */
function commit(page, index) {
  return page.evaluate(
    async ({ number, at }) => {
      const connection = {
        id: `bench-${number}`,
        from: 'n0',
        to: `n${(number % 100) + 1}`,
        kind: 'other',
        directed: false,
        strength: 2,
        note: '',
        origin: 'workshop',
        createdAt: at,
      }
      const { trama } = globalThis
      const answer = await trama.request('session/execute', {
        instruction: { type: 'connection/add', connection },
        gesture: null,
      })
      return answer.ok ? answer.value.seq : null
    },
    { number: index, at: AT },
  )
}

/**
 * Commits one after the other, each once the figures of the one before are there.
 * @returns how long each took.
 * @throws when too many were refused for their figures to say anything.
 */
async function recompute(page) {
  for (let index = 0; index < COMMANDS; index += 1) {
    const seq = await commit(page, index)
    if (seq === null) continue
    await page.waitForFunction(
      (number) => globalThis.told.some((each) => each.is === 'report' && each.moment.seq >= number),
      seq,
    )
  }
  const took = await page.evaluate(() => globalThis.told.filter(({ is }) => is === 'report').map(({ took }) => took))
  if (took.length < COMMANDS / 2) throw new Error(`only ${took.length} figures of ${COMMANDS} commands`)
  return took
}

/** Writes a line, key by key, while somebody else's commits come. @returns the times between the page's frames. */
async function writeLine(page, from) {
  const line = page.getByTestId('capture-line')
  await line.click()
  await page.evaluate(() => {
    globalThis.frames = []
    const note = (now) => {
      globalThis.frames.push(now)
      globalThis.nextFrame = requestAnimationFrame(note)
    }
    globalThis.nextFrame = requestAnimationFrame(note)
  })
  let isWriting = true
  const others = (async () => {
    for (let index = from; isWriting; index += 1) {
      await commit(page, index)
      await new Promise((done) => setTimeout(done, COMMIT_EVERY))
    }
  })()
  await line.pressSequentially(TYPED, { delay: KEY_EVERY })
  isWriting = false
  await others
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.nextFrame)
    return globalThis.frames.slice(1).map((at, index) => at - globalThis.frames[index])
  })
  await line.fill('')
  return frames
}

/** Some rounds of writing, and then one that is followed task by task. */
async function write(page, from) {
  const frames = []
  for (let round = 1; round <= ROUNDS; round += 1) frames.push(...(await writeLine(page, from + round * 100)))
  const tasks = await tasksDuring(page, () => writeLine(page, from + (ROUNDS + 1) * 100))
  return { frames, longest: Math.max(...tasks) }
}

/** @param {Record<string, { longest: number }>} all by what is open. */
function tellLongest(all) {
  return Object.entries(all)
    .map(([open, { longest }]) => `${open} ${ms(longest)}`)
    .join('; ')
}

/** @param {Record<string, { frames: number[] }>} all by what is open. */
function tellFrames(all) {
  return Object.entries(all)
    .map(([open, written]) => `${open} ${tell(written)}`)
    .join('; ')
}

function tell({ frames }) {
  const slow = frames.filter((each) => each > GOAL.frame).length
  return `${slow} of ${frames.length} (p95 ${ms(quantile(frames, 0.95))}, worst ${ms(Math.max(...frames))})`
}

/**
 * @param {Parameters<typeof startOnMap>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function insight(runtime) {
  const { app, page, close } = await startOnMap(runtime, { nodes: NODES, ties: TIES })
  try {
    await page.evaluate(watch)
    // What is made for the first line only is not measured.
    await writeLine(page, 500)
    const without = await write(page, 1_000)
    await clickMenu(app, 'view/insight')
    await page.waitForFunction(() => globalThis.told.some(({ is }) => is === 'report'))
    const took = await recompute(page)
    const withInsight = await write(page, 2_000)
    await clickMenu(app, 'view/introductions')
    await page.locator('.introduction-card').waitFor()
    const withIntroductions = await write(page, 3_000)
    const panels = [withInsight, withIntroductions]
    const all = { insight: withInsight, introductions: withIntroductions, neither: without }
    const { people } = await page.evaluate(() => globalThis.told.find(({ is }) => is === 'report').changed.figures)
    const size = `${people} people and ${TIES} ties`
    return [
      {
        id: 'I1',
        what: `all figures, ways and introductions made anew in the worker, ${took.length} times at ${size}: from the first step to the answer`,
        goal: `median ≤ ${GOAL.recompute} ms`,
        reached: `median ${ms(median(took))}, worst ${ms(Math.max(...took))}`,
        holds: median(took) <= GOAL.recompute,
      },
      {
        id: 'I2',
        what: 'the longest task of the page while a line is written and commits come, in processor time, by the panel that is open',
        goal: `≤ ${GOAL.frame} ms`,
        reached: tellLongest(all),
        holds: panels.every(({ longest }) => longest <= GOAL.frame),
      },
      {
        id: 'I3',
        what: `frames over ${GOAL.frame} ms while a line is written and a commit comes every ${COMMIT_EVERY} ms, by the panel that is open`,
        goal: 'none',
        reached: tellFrames(all),
        holds: panels.every(({ frames }) => frames.every((each) => each <= GOAL.frame)),
      },
    ]
  } finally {
    await close()
  }
}
