import { app, Menu } from 'electron'
import { ACTIONS } from '../src-model/actions'
import { type MenuClicks, type MenuView, menuTemplate } from './menu-template'

/** What the open session allows; `null` when there is none. */
export type MenuSession = { canUndo: boolean; canRedo: boolean } | null

/** The application menu. */
export class AppMenu {
  #menu = new Menu()
  #session: MenuSession = null

  constructor(private readonly clicks: MenuClicks) {}

  /** Shows the menu, made anew for a language and choices. */
  show({ language, settings }: Pick<MenuView, 'language' | 'settings'>): void {
    const view = { language, settings, platform: process.platform, isPackaged: app.isPackaged }
    this.#menu = Menu.buildFromTemplate(menuTemplate(view, this.clicks))
    this.#enable()
    Menu.setApplicationMenu(this.#menu)
  }

  /** Enables what can be done now. It is called after each edit, and makes no new menu. */
  follow(session: MenuSession): void {
    const before = this.#session
    this.#session = session
    if (before?.canUndo === session?.canUndo && before?.canRedo === session?.canRedo) return
    this.#enable()
  }

  #enable(): void {
    for (const { id, scope } of ACTIONS) {
      const item = this.#menu.getMenuItemById(id)
      if (item) item.enabled = scope === 'always' || this.#session !== null
    }
    const undo = this.#menu.getMenuItemById('edit/undo')
    const redo = this.#menu.getMenuItemById('edit/redo')
    if (undo) undo.enabled = this.#session?.canUndo ?? false
    if (redo) redo.enabled = this.#session?.canRedo ?? false
  }
}
