import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { ask } from './support/ask'
import { noteFigure } from './support/figures'
import { playFullSession } from './support/full-session'
import { mainNetworkCalls, watchMainNetwork } from './support/main-network'
import { type NetLog, readNetLog } from './support/net-log'
import { processTree, type Socket, socketsOf } from './support/sockets'
import { expect, test } from './support/trama'
import { wallOf } from './support/wall'

const isStandIn = process.env.TRAMA_RUNTIME === 'stand-in'

/** The app's own pages, which come from the disk; the stand-in's have another address there. */
const OWN =
  /(trama:\/\/app\/|https:\/\/app\.trama\.invalid\/|data:|blob:(trama:\/\/app|https:\/\/app\.trama\.invalid)\/)/

/** The ports that Playwright asked for, to drive the app by: the main process's inspector, and Chromium's. */
async function portsOfTheTest(app: ElectronApplication, dataFolder: string): Promise<number[]> {
  const inspector = await app.evaluate(() => process.getBuiltinModule('node:inspector').url())
  const names = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
  const ports = names
    .filter((name) => name.endsWith('DevToolsActivePort'))
    .map((name) => Number(readFileSync(join(dataFolder, name), 'utf8').split('\n')[0]))
  return [...(inspector ? [Number(new URL(inspector).port)] : []), ...ports]
}

/** What of an app's sockets is not the test's own way in. */
function strangers(sockets: readonly Socket[], ports: readonly number[]): string[] {
  const ends = new Set(ports.map((port) => `:${port}`))
  const isTests = (address: string) => [...ends].some((end) => address.startsWith('127.0.0.1') && address.endsWith(end))
  return sockets
    .filter(({ state, protocol }) => state !== 'other' || protocol.startsWith('udp'))
    .filter(({ local }) => !isTests(local))
    .map(({ protocol, local, remote, state }) => `${protocol} ${local} ${remote} ${state}`)
}

/**
 * What the browser of the stand-in asks its maker for, which Electron has no part for: whether somebody is signed in,
 * and a component. No page asks for it. It finds no address, as every name; that is looked at like all others.
 */
const OF_THE_BROWSER =
  /https:\/\/accounts\.google\.com\/ListAccounts\?|https?:\/\/update\.googleapis\.com\/service\/update2\//

/** The requests that are not for the app's own pages, and how many there were of the stand-in's browser besides. */
function foreign(log: NetLog): { requests: string[]; ofTheBrowser: number } {
  const others = log.requests.filter((request) => !OWN.test(request))
  const requests = others.filter((request) => !isStandIn || !OF_THE_BROWSER.test(request))
  return { requests, ofTheBrowser: others.length - requests.length }
}

function notes(ofTheBrowser: number): string {
  const browser = `; ${ofTheBrowser} requests of the stand-in's own browser, which Electron has not, found no address`
  const sockets = '; the sockets of its processes are read on Linux only'
  return `${ofTheBrowser > 0 ? browser : ''}${process.platform === 'linux' ? '' : sockets}`
}

test('a full session asks nothing of the network', async ({ launch, close, dataFolder }, info) => {
  test.setTimeout(180_000)
  const record = join(dataFolder, 'network.json')
  const { app, page } = await launch({ args: [`--log-net-log=${record}`, '--net-log-capture-mode=Everything'] })
  await watchMainNetwork(app)
  const ports = await portsOfTheTest(app, dataFolder)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  const sockets: string[] = []
  const pid = app.process().pid ?? 0
  const lookAtSockets = () => {
    if (process.platform === 'linux') sockets.push(...strangers(socketsOf(processTree(pid)), ports))
  }
  lookAtSockets()
  // The room watches all the while.
  await ask(page, 'wall/open', { place: { is: 'window' } })
  const wall = await wallOf(app)
  wall.on('request', (request) => requested.push(request.url()))
  await wall.reload()
  await playFullSession(app, page, dataFolder)
  lookAtSockets()
  const calls = await mainNetworkCalls(app)
  await close(app)

  const log = readNetLog(record)
  const { requests, ofTheBrowser } = foreign(log)
  const outgoing = [...requested.filter((url) => !OWN.test(url)), ...requests, ...log.connects]
  const inMain = calls.filter((call) => !call.startsWith('server.') && !call.startsWith('dns'))
  const lookUps = [...log.lookUps, ...calls.filter((call) => call.startsWith('dns'))]
  const listening = [...sockets, ...calls.filter((call) => call.startsWith('server.'))]
  const found = [...outgoing, ...inMain, ...lookUps, ...listening]
  noteFigure(info, {
    id: 'S3',
    what: `one full session with the wall open: ${requested.length} requests of pages, ${log.events} events of Chromium's network${notes(ofTheBrowser)}`,
    goal: '0 outgoing requests, 0 look-ups, 0 listening sockets',
    reached: `${outgoing.length + inMain.length} outgoing requests, ${lookUps.length} look-ups, ${listening.length} listening sockets (apart from the test's own way in: ${ports.length} debugging ports)`,
    holds: found.length === 0,
  })
  expect(found).toEqual([])
  // The pages were loaded, and the record is one of this session.
  expect(requested.length).toBeGreaterThan(0)
  expect(log.events).toBeGreaterThan(0)
  expect(ports.length).toBeGreaterThan(0)
})

test('what the session is watched with sees a request, a look-up and a socket', async ({
  launch,
  close,
  dataFolder,
}) => {
  const record = join(dataFolder, 'network.json')
  const { app } = await launch({ args: [`--log-net-log=${record}`, '--net-log-capture-mode=Everything'] })
  await watchMainNetwork(app)
  const ports = await portsOfTheTest(app, dataFolder)
  const port = await app.evaluate(async () => {
    const { createServer } = process.getBuiltinModule('node:net')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address() as { port: number }
    ;(globalThis as unknown as { server: unknown }).server = server
    // To a port that nobody has: one that was free a moment ago.
    await fetch('http://127.0.0.1:9/').catch(() => undefined)
    await process
      .getBuiltinModule('node:dns')
      .promises.lookup('trama.invalid')
      .catch(() => undefined)
    return address.port
  })
  const calls = await mainNetworkCalls(app)
  expect(calls.join('\n')).toMatch(/^global\.fetch http:\/\/127\.0\.0\.1:9\//m)
  expect(calls.join('\n')).toMatch(/^server\.listen /m)
  expect(calls.join('\n')).toMatch(/^dns.* trama\.invalid/m)
  if (process.platform === 'linux') {
    const seen = strangers(socketsOf(processTree(app.process().pid ?? 0)), ports)
    expect(seen.join('\n')).toContain(`127.0.0.1:${port} `)
  }
  // A page that comes past the app's own refusals is in Chromium's record.
  await app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null)
    const window = new BrowserWindow({ show: false })
    await window.loadURL('https://trama.example/').catch(() => undefined)
  })
  await close(app)
  expect(foreign(readNetLog(record)).requests.join('\n')).toContain('https://trama.example/')
})
