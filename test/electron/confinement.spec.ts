import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

const REFUSED = [/Content Security Policy/, /Not allowed to load|net::ERR_/, /interact with the clipboard|Permission/]

test('a page has its bridge, and no way to the machine or the network', async ({ launch, problems }) => {
  problems.allow(...REFUSED)
  const { page } = await launch()
  const found = await page.evaluate(async () => {
    const world = window as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    const image = new Image()
    const loaded = new Promise<string>((resolve) => {
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
    })
    image.src = 'https://trama.example/pixel.png'
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    // Scripts sent by the test itself are free of the policy until they have waited once.
    const imageWas = await loaded
    return {
      node: [typeof world.require, typeof world.process, typeof world.module],
      isBridgeFrozen: Object.isFrozen(world.trama),
      // biome-ignore lint/security/noGlobalEval: this is the attempt that has to fail.
      evaluating: await attempt(() => window.eval('1')),
      injected: world.injected,
      image: imageWas,
      fetching: await attempt(() => fetch('https://trama.example/')),
      ownFile: await attempt(() => fetch('file:///etc/hostname')),
      opening: window.open('https://trama.example/'),
      notifying: await Notification.requestPermission(),
      pasting: await attempt(() => navigator.clipboard.readText()),
      isSecure: window.isSecureContext,
    }
  })
  expect(found).toEqual({
    node: ['undefined', 'undefined', 'undefined'],
    isBridgeFrozen: true,
    evaluating: 'refused',
    injected: undefined,
    image: 'refused',
    fetching: 'refused',
    ownFile: 'refused',
    opening: null,
    notifying: 'denied',
    pasting: 'refused',
    isSecure: true,
  })
})

test('a page that is sent elsewhere stays, and goes on working', async ({ launch, problems }) => {
  problems.allow(...REFUSED)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Stays')
  const address = page.url()
  for (const elsewhere of ['https://trama.example/', 'file:///etc/hostname', 'trama://other/facilitator.html']) {
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
    }, elsewhere)
  }
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://trama.example/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await room.capture('Anna Rossi')
  await expect(room.participant('Anna Rossi')).toBeVisible()
  expect(page.url()).toBe(address)
  expect(app.windows()).toHaveLength(1)
})
