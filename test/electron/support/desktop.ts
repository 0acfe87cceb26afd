// What a person does outside the pages: native dialogs and the application menu.
import type { ElectronApplication, Page } from '@playwright/test'

/** From now on every save dialog is answered with this path, or cancelled without one. */
export async function stubSaveDialog(app: ElectronApplication, path?: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }, path)
}

/** From now on every open dialog is answered with these paths, or cancelled without any. */
export async function stubOpenDialog(app: ElectronApplication, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

/** From now on every message box is answered with the button of this index. */
export async function stubMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, index) => {
    dialog.showMessageBox = async () => ({ response: index, checkboxChecked: false })
  }, response)
}

/**
 * Clicks an item of the application menu, as if chosen in the focused window.
 * @throws when there is no such item or it is disabled, as nobody could click it then.
 */
export async function clickMenu(app: ElectronApplication, actionId: string): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item) throw new Error(`The menu has no item ${id}`)
    if (!item.enabled) throw new Error(`The menu item ${id} is disabled`)
    item.click(undefined, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])
  }, actionId)
}

/** Gives a window an inner size, in CSS pixels, and waits until its page has it. */
export async function resizeWindow(
  app: ElectronApplication,
  page: Page,
  size: { width: number; height: number },
): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((each, { width, height }) => each.setContentSize(width, height), size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
}
