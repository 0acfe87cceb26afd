import type { MenuItemConstructorOptions } from 'electron'
import { ACTIONS, type Action, type ActionId, type ActionSpec, MENUS, type MenuName } from '../src-model/actions'
import { type Settings, TEXT_SIZES, THEMES } from '../src-model/contract/library'
import { type TextKey, translate } from '../src-model/language/translate'
import { LANGUAGES, type Language } from '../src-model/map/map'
import { WALL_NAMES, WALL_ROOMS, type WallState } from '../src-model/wall/wall-state'
import { wallSwitch } from '../src-model/wall/wall-switches'

/** What the menu shows. */
export interface MenuView {
  language: Language
  settings: Settings
  platform: NodeJS.Platform
  /** Whether the tools for developing the app are left out. */
  isPackaged: boolean
  /** What the wall shows, and how. */
  wall: WallState
}

/** What the menu does. */
export interface MenuClicks {
  run: (id: ActionId) => void
  change: (changes: Partial<Settings>) => void
  changeWall: (changes: Partial<WallState>) => void
}

type Role = NonNullable<MenuItemConstructorOptions['role']>

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

// A key alone types a letter or deletes one in a text field: the page decides what it means, never the menu.
const HAS_MODIFIER = /^(CmdOrCtrl|Shift|Alt)\+|^F\d+$/

/** Keys are shown here, and handled by the page, which knows whether a text field has the focus. */
function shortcutOf({ shortcut, isHeld, needs }: ActionSpec, platform: NodeJS.Platform): MenuItemConstructorOptions {
  if (shortcut === undefined) return {}
  if (platform !== 'darwin') return { accelerator: shortcut, registerAccelerator: false }
  // macOS takes every key that its menu shows, and tells nobody when it is let go. Without introductions on screen
  // theirs are a text's, where they delete and select.
  const isOthers = isHeld || needs === 'introduction'
  return HAS_MODIFIER.test(shortcut) && !isOthers ? { accelerator: shortcut } : {}
}

function roleItem(role: Role, language: Language): MenuItemConstructorOptions {
  return { role, label: translate(language, `menu.role.${role}` as TextKey) }
}

function choice(label: string, checked: boolean, click: () => void): MenuItemConstructorOptions {
  return { type: 'radio', label, checked, click }
}

function themeChoices({ language, settings }: MenuView, { change }: MenuClicks): MenuItemConstructorOptions[] {
  return THEMES.map((theme) =>
    choice(translate(language, `menu.theme.${theme}`), settings.theme === theme, () => change({ theme })),
  )
}

function textSizeChoices({ language, settings }: MenuView, { change }: MenuClicks): MenuItemConstructorOptions[] {
  return TEXT_SIZES.map((textSize) =>
    choice(translate(language, 'menu.text-size', { percent: textSize }), settings.textSize === textSize, () =>
      change({ textSize }),
    ),
  )
}

function languageChoices({ language }: MenuView, { change }: MenuClicks): MenuItemConstructorOptions[] {
  return LANGUAGES.map((each) =>
    choice(translate(language, `menu.language.${each}`), language === each, () => change({ language: each })),
  )
}

function wallNameChoices({ language, wall }: MenuView, { changeWall }: MenuClicks): MenuItemConstructorOptions[] {
  return WALL_NAMES.map((names) =>
    choice(translate(language, `wall.names.${names}`), wall.names === names, () => changeWall({ names })),
  )
}

function wallRoomChoices({ language, wall }: MenuView, { changeWall }: MenuClicks): MenuItemConstructorOptions[] {
  return WALL_ROOMS.map((room) =>
    choice(translate(language, `wall.room.${room}`), wall.room === room, () => changeWall({ room })),
  )
}

/** What switches the wall shows whether it is on: main knows, and keeps it true. */
function switchOf(id: ActionId, wall: WallState): MenuItemConstructorOptions {
  const checked = wallSwitch(id, wall)
  if (checked === null) return {}
  return { type: id === 'wall/follow' || id === 'wall/fit' ? 'radio' : 'checkbox', checked }
}

function actionItem(spec: Action, view: MenuView, clicks: MenuClicks): MenuItemConstructorOptions {
  const { id, role } = spec
  // The system's own item: it reaches whatever has the focus, in every window.
  if (role) return { id, role, label: translate(view.language, `action.${id}`) }
  const item: MenuItemConstructorOptions = {
    id,
    label: translate(view.language, `action.${id}`),
    click: () => clicks.run(id),
    ...shortcutOf(spec, view.platform),
    ...switchOf(id, view.wall),
  }
  if (id === 'view/theme') return { ...item, submenu: themeChoices(view, clicks) }
  if (id === 'view/text-size') return { ...item, submenu: textSizeChoices(view, clicks) }
  if (id === 'view/language') return { ...item, submenu: languageChoices(view, clicks) }
  if (id === 'wall/names') return { ...item, submenu: wallNameChoices(view, clicks) }
  if (id === 'wall/room') return { ...item, submenu: wallRoomChoices(view, clicks) }
  return item
}

function rolesAtTheEnd(menu: MenuName, { language, platform, isPackaged }: MenuView): MenuItemConstructorOptions[] {
  if (menu === 'session' && platform !== 'darwin') return [SEPARATOR, roleItem('quit', language)]
  if (menu !== 'view') return []
  const tools: Role[] = isPackaged ? [] : ['reload', 'toggleDevTools']
  return [SEPARATOR, ...['togglefullscreen' as const, ...tools].map((role) => roleItem(role, language))]
}

function topMenu(menu: MenuName, view: MenuView, clicks: MenuClicks): MenuItemConstructorOptions {
  const items = ACTIONS.filter((each) => each.menu === menu).flatMap((spec: Action) => [
    ...(spec.startsGroup ? [SEPARATOR] : []),
    actionItem(spec, view, clicks),
  ])
  return {
    label: translate(view.language, `menu.${menu}`),
    submenu: [...items, ...rolesAtTheEnd(menu, view)],
  }
}

function macMenu(label: string, roles: readonly (Role | null)[], language: Language): MenuItemConstructorOptions {
  return { label, submenu: roles.map((role) => (role === null ? SEPARATOR : roleItem(role, language))) }
}

/** The application menu: every action in its place, and what each system expects besides. */
export function menuTemplate(view: MenuView, clicks: MenuClicks): MenuItemConstructorOptions[] {
  const { language, platform } = view
  const menus = MENUS.map((menu) => topMenu(menu, view, clicks))
  if (platform !== 'darwin') return menus
  const about: (Role | null)[] = ['about', null, 'services', null, 'hide', 'hideOthers', 'unhide', null, 'quit']
  const help = menus.pop()
  return [
    macMenu(translate(language, 'app.name'), about, language),
    ...menus,
    {
      ...macMenu(translate(language, 'menu.window'), ['minimize', 'zoom', 'close', null, 'front'], language),
      role: 'window',
    },
    ...(help ? [{ ...help, role: 'help' as const }] : []),
  ]
}
