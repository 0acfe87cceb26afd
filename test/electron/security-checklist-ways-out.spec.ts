// S1: the second half of what the running app shows of Electron's security checklist: ways out of a page, and into the
// app. See security-checklist.spec.ts.
import { Facilitator } from './support/facilitator'
import { REFUSALS } from './support/refusals'
import { expect, test } from './support/trama'

test.beforeEach(({ problems }) => problems.allow(...REFUSALS))

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
  // Changes are told to a page that has started; before, it asks how things are.
  await expect(page.getByTestId('new-session-title')).toBeVisible()
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
