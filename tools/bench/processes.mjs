// What a process holds in memory: its JavaScript heap once all waste is gone, and what is its own on this machine.
import { readFileSync } from 'node:fs'

const MARK = 'bench-process'
const MEGABYTE = 1024 * 1024

/** @returns {Promise<number>} The heap of a page in use after a collection, in MB. */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  // What waits for a finaliser goes with the next one.
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / MEGABYTE
}

/**
 * What a page's workers have on their heaps: each is a world of its own, which the page's heap does not count.
 * @returns {Promise<number>} in MB, after a collection.
 */
export async function workerHeaps(page) {
  const session = await page.context().newCDPSession(page)
  const workers = []
  const answers = new Map()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId)
  })
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message)
    if (id !== undefined) answers.get(id)(error ? Promise.reject(new Error(error.message)) : result)
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const ask = (sessionId, method) =>
    new Promise((done, fail) => {
      const id = answers.size + 1
      answers.set(id, done)
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(fail)
    })
  let sum = 0
  for (const sessionId of workers) {
    await ask(sessionId, 'HeapProfiler.enable')
    for (let pass = 0; pass < 3; pass += 1) await ask(sessionId, 'HeapProfiler.collectGarbage')
    sum += (await ask(sessionId, 'Runtime.getHeapUsage')).usedSize
  }
  await session.detach()
  return sum / MEGABYTE
}

/** The number of a page's process, found by a mark that it makes in a trace. */
export async function processOf(page) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'] },
  })
  await page.evaluate((name) => void performance.mark(name), MARK)
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return events.find(({ name }) => name === MARK)?.pid
}

/** @returns {number | null} What no other process has of a process's memory, in MB; `null` where it cannot be known. */
export function privateMemory(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    const sizes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, size]) => Number(size))
    return sizes.length === 0 ? null : sizes.reduce((sum, each) => sum + each, 0) / 1024
  } catch {
    return null
  }
}

/** The main process of an app. */
export async function mainMemory(app) {
  const { pid, heap } = await app.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc')
    for (let pass = 0; pass < 3; pass += 1) {
      collect()
      await new Promise((done) => setTimeout(done, 20))
    }
    return { pid: process.pid, heap: process.memoryUsage().heapUsed }
  })
  return { heap: heap / MEGABYTE, own: privateMemory(pid) }
}

/** The heaps of a page and its workers, what of that is the workers', and the private memory of its process, in MB. */
export async function pageMemory(page) {
  const workers = await workerHeaps(page)
  const heap = (await heapOf(page)) + workers
  return { heap, workers, own: privateMemory(await processOf(page)) }
}
