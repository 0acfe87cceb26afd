/** The top-level menus, in their order. */
export const MENUS = ['session', 'map', 'edit', 'view', 'help'] as const
export type MenuName = (typeof MENUS)[number]

/** Where an action makes sense: anywhere, with a session open, or with something selected in it. */
export type ActionScope = 'always' | 'in-session'

/** Something a user can trigger by menu, key or palette. Its label is the language key `action.<id>`. */
export interface ActionSpec {
  id: string
  menu: MenuName
  scope: ActionScope
  /** In Electron's accelerator notation. `CmdOrCtrl` is the Command key on macOS. */
  shortcut?: string
  /** More shortcuts that do the same, not shown in the menu. */
  alsoShortcuts?: readonly string[]
  /** Whether the menu draws a line above it. */
  startsGroup?: true
}

/** Every action, in menu order. */
export const ACTIONS = [
  { id: 'session/new', menu: 'session', scope: 'always', shortcut: 'CmdOrCtrl+N' },
  { id: 'session/library', menu: 'session', scope: 'in-session', shortcut: 'CmdOrCtrl+L' },
  { id: 'session/duplicate', menu: 'session', scope: 'in-session', startsGroup: true },
  { id: 'session/delete', menu: 'session', scope: 'in-session' },
  { id: 'map/import', menu: 'map', scope: 'always', shortcut: 'CmdOrCtrl+O' },
  { id: 'map/export-json', menu: 'map', scope: 'in-session', shortcut: 'CmdOrCtrl+E' },
  { id: 'edit/undo', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+Z' },
  {
    id: 'edit/redo',
    menu: 'edit',
    scope: 'in-session',
    shortcut: 'CmdOrCtrl+Shift+Z',
    alsoShortcuts: ['CmdOrCtrl+Y'],
  },
  { id: 'edit/select-all', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+A', startsGroup: true },
  { id: 'edit/tie', menu: 'edit', scope: 'in-session', shortcut: 'T' },
  { id: 'edit/delete', menu: 'edit', scope: 'in-session', shortcut: 'Delete', alsoShortcuts: ['Backspace'] },
  { id: 'edit/erase-person', menu: 'edit', scope: 'in-session' },
  { id: 'edit/capture', menu: 'edit', scope: 'in-session', shortcut: '/', startsGroup: true },
  { id: 'view/fit', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+0' },
  { id: 'view/zoom-in', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Plus', alsoShortcuts: ['CmdOrCtrl+='] },
  { id: 'view/zoom-out', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+-' },
  { id: 'view/inspector', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+I', startsGroup: true },
  { id: 'view/theme', menu: 'view', scope: 'always', startsGroup: true },
  { id: 'view/language', menu: 'view', scope: 'always' },
  { id: 'help/capture', menu: 'help', scope: 'in-session', shortcut: 'F1' },
] as const satisfies readonly ActionSpec[]

export type ActionId = (typeof ACTIONS)[number]['id']

/** The action with this id, as the general type that menus and key tables read. */
export function actionSpec(id: ActionId): ActionSpec {
  const spec = ACTIONS.find((each) => each.id === id)
  if (spec === undefined) throw new RangeError(`no action ${id}`)
  return spec
}

/** Whether a text is the id of an action. */
export function isActionId(text: string): text is ActionId {
  return ACTIONS.some((each) => each.id === text)
}
