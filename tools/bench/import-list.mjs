// What it takes to bring a long registration list onto a map: dropped on the window, looked through, imported.
import { startOnMap } from './app.mjs'
import { registrationList } from './registration-list.mjs'
import { ms } from './statistics.mjs'
import { tasksDuring } from './tasks.mjs'

const ROWS = 5_000
/** As many as a map holds with their resources; the other rows are of people who are in the list already. */
const PEOPLE = 4_600
const NODES = 24
const TIES = 40
const GOAL = { preview: 1_000, import: 2_000, task: 500, delay: 300 }
/** Between two looks at main, in milliseconds. */
const LOOK_EVERY = 5

/** Drops the list on the window. */
function drop(page, text) {
  return page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'iscritti.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, text)
}

/** Looks again and again whether main has its turn. @returns a function that ends it, and tells the longest delay. */
async function watchMain(app) {
  await app.evaluate((_electron, every) => {
    globalThis.longestDelay = 0
    let last = performance.now()
    globalThis.watching = setInterval(() => {
      const now = performance.now()
      globalThis.longestDelay = Math.max(globalThis.longestDelay, now - last - every)
      last = now
    }, every)
  }, LOOK_EVERY)
  return () =>
    app.evaluate(() => {
      clearInterval(globalThis.watching)
      return globalThis.longestDelay
    })
}

/** Does something and waits for what comes of it. @returns how long it took, and what was kept waiting meanwhile. */
async function during({ app, page }, act, arrived) {
  const stop = await watchMain(app)
  let took = 0
  const tasks = await tasksDuring(page, async () => {
    const start = performance.now()
    await act()
    await arrived()
    took = performance.now() - start
  })
  return { took, longestTask: Math.max(...tasks), longestDelay: await stop() }
}

/**
 * @param {Parameters<typeof startOnMap>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function importList(runtime) {
  const opened = await startOnMap(runtime, { nodes: NODES, ties: TIES })
  const { page, close } = opened
  try {
    const text = registrationList(ROWS, PEOPLE)
    const button = page.locator('dialog[open] .button[data-look="main"]:enabled')
    const preview = await during(
      opened,
      () => drop(page, text),
      () => button.waitFor(),
    )
    const shown = page.locator('[data-testid="canvas"]')
    const before = Number(await shown.getAttribute('data-seq'))
    const bring = await during(
      opened,
      () => button.click(),
      () =>
        page.waitForFunction(
          (seq) => Number(document.querySelector('[data-testid="canvas"]').dataset.seq) > seq,
          before,
        ),
    )
    const nodes = Number(await shown.getAttribute('data-node-count'))
    const ties = Number(await shown.getAttribute('data-connection-count'))
    if (nodes < PEOPLE) throw new Error(`only ${nodes} nodes came onto the map`)
    const list = `a registration list of ${ROWS} rows`
    const longest = (of) => `preview ${ms(preview[of])}, import ${ms(bring[of])}`
    return [
      {
        id: 'M1',
        what: `${list}, from the drop on the window to the preview that can be confirmed`,
        goal: `≤ ${GOAL.preview} ms`,
        reached: ms(preview.took),
        holds: preview.took <= GOAL.preview,
      },
      {
        id: 'M2',
        what: `${list}, from the click to the map of ${nodes} people and resources and ${ties} ties on screen`,
        goal: `≤ ${GOAL.import} ms`,
        reached: ms(bring.took),
        holds: bring.took <= GOAL.import,
      },
      {
        id: 'M3',
        what: 'the longest task of the page meanwhile, in processor time',
        goal: `≤ ${GOAL.task} ms`,
        reached: longest('longestTask'),
        holds: Math.max(preview.longestTask, bring.longestTask) <= GOAL.task,
      },
      {
        id: 'M4',
        what: 'the longest time that main has no turn meanwhile: for edits, saving and the wall',
        goal: `≤ ${GOAL.delay} ms`,
        reached: longest('longestDelay'),
        holds: Math.max(preview.longestDelay, bring.longestDelay) <= GOAL.delay,
      },
    ]
  } finally {
    await close()
  }
}
