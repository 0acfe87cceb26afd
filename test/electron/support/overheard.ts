// What a page gets to know: all that main sends it, what its document says, what its memory holds.
import type { ElectronApplication, Page } from '@playwright/test'

interface Overheard {
  overheard?: { url: string; text: string }[]
}

/** From now on keeps all that main sends to pages that are made from now on. */
export async function overhear(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electronApp }) => {
    const heard: NonNullable<Overheard['overheard']> = []
    ;(globalThis as Overheard).overheard = heard
    electronApp.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...args: unknown[]) => {
        heard.push({ url: contents.getURL(), text: JSON.stringify([channel, ...args]) })
        send(channel, ...args)
      }
    })
  })
}

/** All that main has sent to the wall's page, as JSON, a message a line. */
export async function sentToWall(app: ElectronApplication): Promise<string> {
  const heard = await app.evaluate(() => (globalThis as Overheard).overheard ?? [])
  return heard
    .filter(({ url }) => url.endsWith('/wall.html'))
    .map(({ text }) => text)
    .join('\n')
}

/** What main answers the wall's page when it asks for all that it shows, as JSON. */
export function answerToWall(wall: Page): Promise<string> {
  return wall.evaluate(async () => {
    const { trama } = window as unknown as { trama: { request: (...args: unknown[]) => Promise<unknown> } }
    return JSON.stringify(await trama.request('wall/snapshot', {}))
  })
}

/** All strings in a page's memory, its scripts' among them, as its engine writes them down. */
export async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] }
  return strings.join('\n')
}
