import { EventEmitter } from 'node:events'
import { guardedClass } from '../refuse.mjs'
import { playRole } from './menu-roles.mjs'

export class MenuItem extends guardedClass('MenuItem', Object) {
  // Set once, when the module is put together: what roles act on.
  static machine

  constructor(options) {
    super()
    this.id = options.id
    this.role = options.role?.toLowerCase()
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.toolTip = options.toolTip ?? ''
    this.submenu = toMenu(options.submenu)
    this.menu = undefined
    // As in Electron, a role goes before the item's own function, and the caller says which window is meant.
    this.click = (event, window) => {
      this.#toggle()
      if (!playRole(MenuItem.machine, this.role, window)) options.click?.(this, window, event)
    }
  }

  #toggle() {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type !== 'radio') return
    for (const item of this.menu?.items ?? []) {
      if (item.type === 'radio') item.checked = item === this
    }
  }
}

export class Menu extends guardedClass('Menu', EventEmitter) {
  static #application = null

  items = []
  #popup

  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu) {
    Menu.#application = menu
  }

  static getApplicationMenu() {
    return Menu.#application
  }

  append(item) {
    this.insert(this.items.length, item)
  }

  insert(position, item) {
    item.menu = this
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Nothing is drawn: a test finds the items in `items` and clicks them. */
  popup(options = {}) {
    this.#popup = options
    this.emit('menu-will-show')
  }

  closePopup() {
    this.emit('menu-will-close')
    this.#popup?.callback?.()
    this.#popup = undefined
  }
}

function toMenu(submenu) {
  if (!submenu) return undefined
  return submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
}
