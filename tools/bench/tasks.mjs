// What the page's own thread does, in processor time: a machine that is busy with something else does not count in.

/** Enough to see each task of the page's thread. */
const CATEGORIES = ['toplevel', '__metadata']

/**
 * Follows the page's thread while something happens.
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} happens
 * @returns {Promise<number[]>} The processor time of each task, in milliseconds.
 */
export async function tasksDuring(page, happens) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await happens()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const named = events.filter(({ name }) => name === 'thread_name')
  const threads = named.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`)
  const tasks = events.filter(({ name, tdur, pid, tid }) => {
    return name.endsWith('RunTask') && tdur !== undefined && threads.includes(`${pid} ${tid}`)
  })
  if (tasks.length === 0) throw new Error('the trace has no tasks')
  return tasks.map(({ tdur }) => tdur / 1_000)
}
