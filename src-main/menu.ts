import { app, Menu } from 'electron'
import { ACTIONS, type Action } from '../src-model/actions'
import type { Events } from '../src-model/contract/contract'
import { FIRST_CHOICES, WALL_NAMES, WALL_ROOMS, type WallState, wallStateFrom } from '../src-model/wall/wall-state'
import { wallSwitch } from '../src-model/wall/wall-switches'
import type { Post } from './mailbox'
import { type MenuClicks, type MenuView, menuTemplate } from './menu-template'

/** What the open session allows; `null` when there is none. */
export type MenuSession = { canUndo: boolean; canRedo: boolean } | null

/** What the menu knows of the wall. */
interface MenuWall {
  isOpen: boolean
  state: WallState
  /** Whether a phase of the agenda is on. */
  hasPhase: boolean
}

/** The application menu. */
export class AppMenu {
  #menu = new Menu()
  #session: MenuSession = null
  #wall: MenuWall = { isOpen: false, state: wallStateFrom(FIRST_CHOICES), hasPhase: false }

  constructor(private readonly clicks: MenuClicks) {}

  /** Shows the menu, made anew for a language and choices. */
  show({ language, settings }: Pick<MenuView, 'language' | 'settings'>): void {
    const { isPackaged } = app
    const view = { language, settings, platform: process.platform, isPackaged, wall: this.#wall.state }
    this.#menu = Menu.buildFromTemplate(menuTemplate(view, this.#clicksThatKeepTrue()))
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

  /** Shows how it stands with the wall. @param wall what has changed. */
  followWall(wall: Partial<MenuWall>): void {
    this.#wall = { ...this.#wall, ...wall }
    this.#enable()
    this.#check()
  }

  /** Hears what the facilitator's window is told, and shows what of it is about the wall. */
  readonly hear: Post = (name, payload) => {
    const { 'wall/status': status, 'wall/update': update } = { [name]: payload } as Partial<Events>
    if (status !== undefined) this.followWall({ isOpen: status.is !== 'closed' })
    if (update?.state !== undefined) this.followWall({ state: update.state })
    if (update?.phase !== undefined) this.followWall({ hasPhase: update.phase !== null })
  }

  /** The system turns a switch that was clicked; what it stands for may not have turned. */
  #clicksThatKeepTrue(): MenuClicks {
    const run: MenuClicks['run'] = (id) => {
      this.clicks.run(id)
      this.#check()
    }
    return { ...this.clicks, run }
  }

  #allows({ scope, needs }: Action): boolean {
    if (scope === 'in-session' && this.#session === null) return false
    if (needs === 'wall') return this.#wall.isOpen
    return needs !== 'phase' || this.#wall.hasPhase
  }

  #enable(): void {
    for (const spec of ACTIONS) {
      const item = this.#menu.getMenuItemById(spec.id)
      if (item) item.enabled = this.#allows(spec)
    }
    const undo = this.#menu.getMenuItemById('edit/undo')
    const redo = this.#menu.getMenuItemById('edit/redo')
    if (undo) undo.enabled = this.#session?.canUndo ?? false
    if (redo) redo.enabled = this.#session?.canRedo ?? false
  }

  #check(): void {
    const { state } = this.#wall
    for (const { id } of ACTIONS) {
      const item = this.#menu.getMenuItemById(id)
      const checked = wallSwitch(id, state)
      // One of several is only ever chosen: the system lets go of the others.
      if (item && checked !== null && (checked || item.type !== 'radio')) item.checked = checked
    }
    const chosen = [
      ['wall/names', WALL_NAMES.indexOf(state.names)],
      ['wall/room', WALL_ROOMS.indexOf(state.room)],
    ] as const
    for (const [id, place] of chosen) {
      const item = this.#menu.getMenuItemById(id)?.submenu?.items[place]
      if (item) item.checked = true
    }
  }
}
