// S1: what the running app shows of Electron's security checklist. Each test is named by its item;
// that all twenty are set is in test/main/security-checklist.test.ts.
import type { Page } from '@playwright/test'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { expect, test } from './support/trama'

// Every test here does on purpose what the app must refuse.
const REFUSED = [
  /Content Security Policy/,
  /Not allowed to (load|navigate|launch)|net::ERR_/,
  /Refused to|violates the following/,
  /Permission|permission|interact with the clipboard/,
]
const ITEMS = 20
const SHOWN = [1, 2, 3, 5, 6, 7, 8, 11, 13, 14, 15, 17, 18, 20] as const
const ON_THE_BINARY = [4, 9, 10, 12, 16, 19] as const

/** What became of attempts in the page, each `done` or `refused`; they start behind a task of their own, under the policy. */
function attempt(page: Page, script: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
  return page.evaluate(script)
}

test.beforeEach(({ problems }) => problems.allow(...REFUSED))

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
  const found = await attempt(page, async () => {
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
  const found = await attempt(page, async () => {
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
    await outcome(Promise.reject())
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
  const found = await attempt(page, async () => {
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

test('11. a web view is an element like any unknown one', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() => {
    const view = document.createElement('webview') as HTMLElement & { getURL?: unknown; loadURL?: unknown }
    view.setAttribute('src', 'https://trama.example/')
    document.body.append(view)
    return [view.getURL, view.loadURL, view.shadowRoot]
  })
  expect(found).toEqual([undefined, undefined, null])
})

test('13., 14. and 15. a page leads nowhere, opens nothing, and asks the desktop for nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Stays')
  await app.evaluate(({ shell }) => {
    const world = globalThis as unknown as { asked: string[] }
    world.asked = []
    shell.openExternal = async (url) => void world.asked.push(url)
    shell.openPath = async (path) => String(world.asked.push(path))
  })
  const address = page.url()
  const urls = [
    'https://trama.example/',
    'mailto:anna@trama.example',
    'file:///etc/hostname',
    'javascript:window.ran=1',
    'trama://app.evil/',
    'data:text/html,x',
  ]
  for (const target of ['_self', '_blank', '_top', 'named']) {
    for (const url of urls) {
      await page.evaluate(
        ([href, name]) => {
          const link = Object.assign(document.createElement('a'), { href, target: name })
          document.body.append(link)
          link.click()
          link.remove()
        },
        [url, target] as const,
      )
    }
  }
  const opened = await page.evaluate((all) => [...all, 'about:blank', ''].map((url) => window.open(url)), urls)
  expect(opened.filter((each) => each !== null)).toEqual([])
  await room.capture('Anna Rossi')
  await expect(room.participant('Anna Rossi')).toBeVisible()
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([])
})

test('17. a frame inside the page has no bridge', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const world = frame.contentWindow as unknown as Record<string, unknown> | null
    return [typeof world?.trama, typeof world?.require]
  })
  expect(found).toEqual(['undefined', 'undefined'])
})

test('18. pages have a scheme of their own, and files none', async ({ launch }) => {
  const { app, page } = await launch()
  const urls = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.webContents.getURL()))
  expect(await urls()).toEqual(['trama://app/facilitator.html'])
  expect(await page.evaluate(() => location.protocol)).not.toBe('file:')
})

test('20. the bridge is two functions, and passes nothing of Electron on', async ({ launch }) => {
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    interface Bridge {
      request: (...args: unknown[]) => Promise<unknown>
      listen: (name: string, listener: (...args: unknown[]) => void) => () => void
    }
    const { trama } = window as unknown as { trama: Bridge }
    const heard = new Promise<unknown[]>((resolve) => trama.listen('settings/changed', (...args) => resolve(args)))
    const strange = () => trama.listen('ipc-message', () => undefined)
    const refusal = (() => {
      try {
        strange()
        return 'done'
      } catch {
        return 'refused'
      }
    })()
    await trama.request('settings/change', { theme: 'dark' })
    return {
      keys: Object.keys(trama).sort(),
      isFrozen: Object.isFrozen(trama),
      heard: (await heard).map((each) => Object.keys(each as object).sort()),
      refusal,
      channels: await Promise.all(
        ['ELECTRON_BROWSER', 'session/commit', '__proto__'].map((name) => trama.request(name, {})),
      ),
    }
  })
  const refused = { ok: false, error: { code: 'not-allowed', params: {} } }
  expect(found).toEqual({
    keys: ['listen', 'request'],
    isFrozen: true,
    heard: [['language', 'platform', 'settings', 'version']],
    refusal: 'refused',
    channels: [refused, refused, refused],
  })
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
