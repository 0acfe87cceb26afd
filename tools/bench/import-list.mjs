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
const GOAL = { preview: 1_000, import: 2_000, task: 200, wait: 200 }
/** Between two questions to main, in milliseconds. */
const ASK_EVERY = 25

/** Drops the list on the window. */
function drop(page, text) {
  return page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'iscritti.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, text)
}

/** Asks main something small again and again. @returns a function that ends it, and tells the longest wait. */
async function askMain(page) {
  await page.evaluate((every) => {
    globalThis.waits = []
    const ask = async () => {
      const at = performance.now()
      await globalThis.trama.request('session/summary', {})
      globalThis.waits.push(performance.now() - at)
      globalThis.nextAsk = setTimeout(ask, every)
    }
    void ask()
  }, ASK_EVERY)
  return () =>
    page.evaluate(() => {
      clearTimeout(globalThis.nextAsk)
      return Math.max(...globalThis.waits)
    })
}

/** Does something and waits for what comes of it. @returns how long it took, and what was kept waiting meanwhile. */
async function during(page, act, arrived) {
  const stop = await askMain(page)
  let took = 0
  const tasks = await tasksDuring(page, async () => {
    const start = performance.now()
    await act()
    await arrived()
    took = performance.now() - start
  })
  return { took, longestTask: Math.max(...tasks), longestWait: await stop() }
}

/**
 * @param {Parameters<typeof startOnMap>[0]} runtime
 * @returns {Promise<import('../test/figure-table.mjs').Figure[]>}
 */
export async function importList(runtime) {
  const { page, close } = await startOnMap(runtime, { nodes: NODES, ties: TIES })
  try {
    const text = registrationList(ROWS, PEOPLE)
    const button = page.locator('dialog[open] .button[data-look="main"]:enabled')
    const preview = await during(
      page,
      () => drop(page, text),
      () => button.waitFor(),
    )
    const shown = page.locator('[data-testid="canvas"]')
    const before = Number(await shown.getAttribute('data-seq'))
    const bring = await during(
      page,
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
        what: `the longest wait for main's answer to a small question asked every ${ASK_EVERY} ms meanwhile`,
        goal: `≤ ${GOAL.wait} ms`,
        reached: longest('longestWait'),
        holds: Math.max(preview.longestWait, bring.longestWait) <= GOAL.wait,
      },
    ]
  } finally {
    await close()
  }
}
