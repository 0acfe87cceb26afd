// S1: what the running app shows of Electron's security checklist. Each test is named by its item;
// 11 to 20 are in security-checklist-ways-out.spec.ts.
// That all twenty are set is in test/main/security-checklist.test.ts.
import { noteFigure } from './support/figures'
import { REFUSALS } from './support/refusals'
import { expect, test } from './support/trama'

const ITEMS = 20
const SHOWN = [1, 2, 3, 5, 6, 7, 8, 11, 13, 14, 15, 17, 18, 20] as const
const ON_THE_BINARY = [4, 9, 10, 12, 16, 19] as const

test.beforeEach(({ problems }) => problems.allow(...REFUSALS))

test('1. only secure content is loaded', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() => ({
    isSecure: isSecureContext,
    loaded: performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin === location.origin),
  }))
  expect(found.isSecure).toBe(true)
  expect(found.loaded.length).toBeGreaterThan(0)
  expect(found.loaded).not.toContain(false)
})

test('2. a page has nothing of Node', async ({ launch }) => {
  const { page } = await launch()
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'setImmediate', '__dirname', 'electron']
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([])
})

test('3. what a page does to its world does not reach the preload', async ({ launch }) => {
  const { page } = await launch()
  const answer = await page.evaluate(async () => {
    const stolen: unknown[] = []
    const steal = (name: string) => (value: unknown) => {
      stolen.push(name, value)
      return value
    }
    Set.prototype.has = steal('has') as never
    Array.prototype.includes = steal('includes') as never
    const { trama } = window as unknown as { trama: { request: (...args: unknown[]) => Promise<{ ok: boolean }> } }
    const isOfThePage = (trama.request as unknown as { constructor: unknown }).constructor === Function
    const refused = await trama.request('no/such', {})
    return { isOfThePage, refused, stolen }
  })
  expect(answer).toEqual({
    isOfThePage: true,
    refused: { ok: false, error: { code: 'not-allowed', params: {} } },
    stolen: [],
  })
})

test('5. every permission is refused', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) => promise.then(() => 'done').catch(() => 'refused')
    return {
      notifying: await Notification.requestPermission(),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('done'),
          () => resolve('refused'),
        ),
      ),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      pasting: await outcome(navigator.clipboard.readText()),
    }
  })
  expect(found).toEqual({
    notifying: 'denied',
    place: 'refused',
    camera: 'refused',
    microphone: 'refused',
    pasting: 'refused',
  })
})

test('6. and 8. nothing of another origin is read or loaded, be it secure or not', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) => promise.then(() => 'done').catch(() => 'refused')
    const load = (tag: 'img' | 'script' | 'link', url: string) =>
      new Promise((resolve) => {
        const element = document.createElement(tag)
        element.addEventListener('load', () => resolve('done'))
        element.addEventListener('error', () => resolve('refused'))
        if (element instanceof HTMLLinkElement) {
          element.rel = 'stylesheet'
          element.href = url
        } else element.src = url
        document.head.append(element)
      })
    const found: Record<string, unknown> = {}
    for (const url of ['http://trama.example/a', 'https://trama.example/a', 'file:///etc/hostname']) {
      found[url] = [
        await load('img', url),
        await load('script', url),
        await load('link', url),
        await outcome(fetch(url)),
      ]
    }
    return found
  })
  const all = ['refused', 'refused', 'refused', 'refused']
  expect(Object.values(found)).toEqual([all, all, all])
})

test('7. the content policy runs no script and applies no style that is not a file of the app', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective))
    const world = window as unknown as { ran: number }
    world.ran = 0
    // Scripts that the test sends are free of the policy until they have waited for a task of the page's own.
    await new Promise((resolve) => setTimeout(resolve))
    const script = document.createElement('script')
    script.textContent = 'window.ran++'
    document.head.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="x:" onerror="window.ran++"><style>body { --ran: 1 }</style><iframe src="https://trama.example/"></iframe><base href="https://trama.example/"><object data="data:text/html,x"></object>',
    )
    const worker = await new Promise((resolve) => {
      const made = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      made.onmessage = () => resolve('done')
      made.onerror = () => resolve('refused')
    }).catch(() => 'refused')
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return {
      ran: world.ran,
      style: getComputedStyle(document.body).getPropertyValue('--ran'),
      base: document.baseURI === location.href,
      worker,
      violated: [...new Set(violated)].sort(),
    }
  })
  expect(found).toMatchObject({ ran: 0, style: '', base: true, worker: 'refused' })
  expect(found.violated).toEqual(
    expect.arrayContaining([
      'base-uri',
      'frame-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ]),
  )
})

test('4., 9., 10., 12., 16. and 19. the runtime itself is the current one, and shut', { tag: '@real-binary' }, async ({
  launch,
}) => {
  const { app } = await launch()
  const found = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return { preferences: contents.getLastWebPreferences(), version: process.versions.electron }
  })
  expect(found.preferences).toMatchObject({ sandbox: true, experimentalFeatures: false, webviewTag: false })
  expect(found.preferences.enableBlinkFeatures ?? '').toBe('')
  expect(Number(found.version?.split('.')[0])).toBeGreaterThanOrEqual(45)
})

test('the checklist has as many items as are set and shown', async ({ launch }, info) => {
  await launch()
  const isStandIn = process.env.TRAMA_RUNTIME === 'stand-in'
  const shown = isStandIn ? SHOWN.length : SHOWN.length + ON_THE_BINARY.length
  noteFigure(info, {
    id: 'S1',
    what: `Electron's checklist; the fuses are read from the packaged program when it is built`,
    goal: `${ITEMS} items set, each in a test`,
    reached: `${ITEMS} items set (npm run unit), ${shown} of them shown in the running app`,
    holds: SHOWN.length + ON_THE_BINARY.length === ITEMS,
  })
  expect([...SHOWN, ...ON_THE_BINARY].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: ITEMS }, (_, at) => at + 1),
  )
})
