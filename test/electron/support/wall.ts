// The wall: opened and asked through the facilitator's window, looked at in its own and from the main process.
import type { ElectronApplication, JSHandle, Locator, Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'
import type { WallStatus } from '../../../src-model/contract/wall'
import type { WallParticipant } from '../../../src-model/wall/wall-map'
import { ask } from './ask'
import { sentence } from './sentences'
import { expect } from './trama'

/** How the wall stands. */
export function statusOf(page: Page): Promise<WallStatus> {
  return ask(page, 'wall/status', {})
}

/** The first person of those that the wall knows to be selected, as it knows them: under an id of its own. */
export async function selectedOnWall(page: Page): Promise<WallParticipant | undefined> {
  const { map, look } = await ask(page, 'wall/snapshot', {})
  return look.selection.map((id) => map?.participants[id]).find((each) => each !== undefined)
}

/** The wall's page, once its window is there and its page shows something. */
export async function wallOf(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().endsWith('/wall.html'))
  await expect.poll(() => find() !== undefined).toBe(true)
  const page = find()
  if (page === undefined) throw new Error('the wall has no window')
  await expect(page.getByTestId('wall')).toBeVisible()
  return page
}

/** Presses the key that shows the wall, where it need not be asked where to. @returns its page. */
export async function openWall(app: ElectronApplication, page: Page): Promise<Page> {
  await page.keyboard.press('F5')
  return wallOf(app)
}

/** Waits until nothing on the wall moves, fades or is about to be decided. */
export async function settledWall(wall: Page): Promise<void> {
  await expect(wall.locator('[data-testid="wall"][data-settled="true"]')).toBeAttached()
  await wall.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
  })
}

/** A window as main has it. */
export interface WindowFacts {
  bounds: { x: number; y: number; width: number; height: number }
  isVisible: boolean
  isFullScreen: boolean
  isFocused: boolean
}

/** A window of the app, by its page; `null` when there is none. */
export function windowOf(app: ElectronApplication, page: 'facilitator' | 'wall'): Promise<WindowFacts | null> {
  return app.evaluate(({ BrowserWindow }, name) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith(`/${name}.html`))
    if (!window) return null
    const [isVisible, isFullScreen, isFocused] = [window.isVisible(), window.isFullScreen(), window.isFocused()]
    return { bounds: window.getBounds(), isVisible, isFullScreen, isFocused }
  }, page)
}

/** The wall's window, in the main process. */
export function wallWindow(app: ElectronApplication): Promise<JSHandle<BrowserWindow>> {
  return app.evaluateHandle(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().endsWith('/wall.html'))
    if (window === undefined) throw new Error('the wall has no window')
    return window
  })
}

/** What the wall's page has for a script, asked by main: a page that crashed once cannot be driven any more. */
export function askWall<Value>(app: ElectronApplication, script: string): Promise<Value | undefined> {
  return app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().endsWith('/wall.html'))
        ?.webContents.executeJavaScript(code)
        .catch(() => undefined),
    script,
  )
}

/** Whether anything keeps the displays from going to sleep. */
export function isKeptAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 50 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  )
}

/** The part of the facilitator's window with the wall's controls. */
export function wallPanel(page: Page, language: 'en' | 'it' = 'en'): Locator {
  return page.getByRole('complementary', { name: sentence(language, 'wall.label'), exact: true })
}

/** A person's mark on the wall. */
export function markOf(wall: Page, id: string): Locator {
  return wall.locator(`[data-participant="${id}"]`)
}

/** The id of the person of this name on the facilitator's canvas. */
export async function idOf(page: Page, name: string): Promise<string> {
  const id = await page
    .getByTestId('canvas')
    .locator('[data-participant]')
    .filter({ hasText: name })
    .getAttribute('data-participant')
  if (id === null) throw new Error(`nobody is called ${name}`)
  return id
}
