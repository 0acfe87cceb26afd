import { CONNECTION_KINDS, type ConnectionKind } from './map/map'

/** The top-level menus, in their order. */
export const MENUS = ['session', 'map', 'edit', 'tie', 'view', 'wall', 'help'] as const
export type MenuName = (typeof MENUS)[number]

/** Where an action makes sense: anywhere, or with a session open. */
export type ActionScope = 'always' | 'in-session'

/** What of a map an action is for, and with what a context menu offers it. `ground` is the canvas beside everything. */
export const ACTION_PLACES = ['participant', 'resource', 'connection', 'zone', 'ground'] as const
export type ActionPlace = (typeof ACTION_PLACES)[number]

export const CLIPBOARD_ROLES = ['cut', 'copy', 'paste'] as const
/** What the operating system's clipboard does in whatever has the focus. */
export type ClipboardRole = (typeof CLIPBOARD_ROLES)[number]

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
  /** The context menus that it stands in; none when left out. */
  contexts?: readonly ActionPlace[]
  /** What has to be there besides: the wall, open, a phase of the agenda, or a suggested introduction. */
  needs?: 'wall' | 'phase' | 'introduction'
  /** Whether its key does it for as long as it is held, of which only the page hears. */
  isHeld?: true
  /** Keys of this action are the system's own, which reach text fields as well as the canvas. */
  role?: ClipboardRole
}

const NODES = ['participant', 'resource'] as const
const THINGS = ['participant', 'resource', 'connection', 'zone'] as const

/** The digits of a keyboard's upper row, in the order in which they lie there. */
const DIGITS = '1234567890'

type KindActionId = `kind/${ConnectionKind}`

/** Each kind of tie is a key away: Alt with a digit, in the order of the list. */
const KIND_ACTIONS = CONNECTION_KINDS.map((kind, index) => ({
  id: `kind/${kind}` satisfies KindActionId as KindActionId,
  menu: 'tie' as const,
  scope: 'in-session' as const,
  shortcut: `Alt+${DIGITS[index]}`,
  ...(index === 0 ? { startsGroup: true as const } : {}),
}))

/** Every action, in menu order. */
export const ACTIONS = [
  { id: 'session/new', menu: 'session', scope: 'always', shortcut: 'CmdOrCtrl+N' },
  { id: 'session/library', menu: 'session', scope: 'in-session', shortcut: 'CmdOrCtrl+L' },
  { id: 'session/duplicate', menu: 'session', scope: 'in-session', startsGroup: true },
  { id: 'session/delete', menu: 'session', scope: 'in-session' },

  { id: 'map/import', menu: 'map', scope: 'always', shortcut: 'CmdOrCtrl+O' },
  { id: 'map/export-json', menu: 'map', scope: 'in-session', shortcut: 'CmdOrCtrl+E', startsGroup: true },
  { id: 'map/export-report', menu: 'map', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+E' },
  { id: 'map/export-picture', menu: 'map', scope: 'in-session' },
  { id: 'map/export-tables', menu: 'map', scope: 'in-session' },
  { id: 'map/export-graph', menu: 'map', scope: 'in-session' },

  { id: 'edit/undo', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+Z' },
  {
    id: 'edit/redo',
    menu: 'edit',
    scope: 'in-session',
    shortcut: 'CmdOrCtrl+Shift+Z',
    alsoShortcuts: ['CmdOrCtrl+Y'],
  },
  { id: 'edit/cut', menu: 'edit', scope: 'always', shortcut: 'CmdOrCtrl+X', role: 'cut', startsGroup: true },
  { id: 'edit/copy', menu: 'edit', scope: 'always', shortcut: 'CmdOrCtrl+C', role: 'copy', contexts: NODES },
  {
    id: 'edit/paste',
    menu: 'edit',
    scope: 'always',
    shortcut: 'CmdOrCtrl+V',
    role: 'paste',
    contexts: ['ground'],
  },
  { id: 'edit/duplicate', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+D', contexts: NODES },
  { id: 'edit/capture', menu: 'edit', scope: 'in-session', shortcut: '/', startsGroup: true, contexts: ['ground'] },
  { id: 'edit/repeat', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+Enter' },
  { id: 'edit/find', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+F' },
  { id: 'edit/clear-filter', menu: 'edit', scope: 'in-session', shortcut: 'F7' },
  { id: 'edit/select-all', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+A', contexts: ['ground'] },
  { id: 'edit/details', menu: 'edit', scope: 'in-session', shortcut: 'Enter', startsGroup: true, contexts: THINGS },
  { id: 'edit/next-side', menu: 'edit', scope: 'in-session', shortcut: 'F3', contexts: ['participant'] },
  { id: 'edit/next-status', menu: 'edit', scope: 'in-session', shortcut: 'F4', contexts: ['resource'] },
  { id: 'edit/zone', menu: 'edit', scope: 'in-session', shortcut: 'CmdOrCtrl+G', contexts: [...NODES, 'ground'] },
  {
    id: 'edit/delete',
    menu: 'edit',
    scope: 'in-session',
    shortcut: 'Delete',
    alsoShortcuts: ['Backspace'],
    startsGroup: true,
    contexts: THINGS,
  },
  { id: 'edit/erase-person', menu: 'edit', scope: 'in-session', contexts: ['participant'] },

  { id: 'edit/tie', menu: 'tie', scope: 'in-session', shortcut: 'T', contexts: NODES },
  { id: 'tie/reverse', menu: 'tie', scope: 'in-session', contexts: ['connection'] },
  { id: 'tie/next-kind', menu: 'tie', scope: 'in-session', shortcut: 'F2', startsGroup: true },
  { id: 'tie/previous-kind', menu: 'tie', scope: 'in-session', shortcut: 'Shift+F2' },
  { id: 'tie/origin', menu: 'tie', scope: 'in-session', shortcut: 'F8' },
  ...KIND_ACTIONS,
  {
    id: 'introduction/make',
    menu: 'tie',
    scope: 'in-session',
    needs: 'introduction',
    shortcut: 'CmdOrCtrl+Shift+Enter',
    startsGroup: true,
  },
  {
    id: 'introduction/dismiss',
    menu: 'tie',
    scope: 'in-session',
    needs: 'introduction',
    shortcut: 'CmdOrCtrl+Shift+Backspace',
  },
  {
    id: 'introduction/another',
    menu: 'tie',
    scope: 'in-session',
    needs: 'introduction',
    shortcut: 'CmdOrCtrl+Shift+Down',
  },

  { id: 'view/palette', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+K' },
  {
    id: 'view/fit',
    menu: 'view',
    scope: 'in-session',
    shortcut: 'CmdOrCtrl+0',
    startsGroup: true,
    contexts: ['ground'],
  },
  { id: 'view/fit-selection', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+F', contexts: THINGS },
  { id: 'view/zoom-in', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Plus', alsoShortcuts: ['CmdOrCtrl+='] },
  { id: 'view/zoom-out', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+-' },
  {
    id: 'view/tidy',
    menu: 'view',
    scope: 'in-session',
    shortcut: 'CmdOrCtrl+T',
    startsGroup: true,
    contexts: [...NODES, 'ground'],
  },
  { id: 'view/tidy-sides', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+T', contexts: ['ground'] },
  { id: 'view/lock', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'view/inspector', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+I', startsGroup: true },
  { id: 'view/insight', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+J' },
  { id: 'view/introductions', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+J' },
  { id: 'view/take-away', menu: 'view', scope: 'in-session', shortcut: 'F10', isHeld: true },
  {
    id: 'view/take-away-selected',
    menu: 'view',
    scope: 'in-session',
    shortcut: 'CmdOrCtrl+F10',
    contexts: ['participant'],
    isHeld: true,
  },
  { id: 'view/outline', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+O' },
  { id: 'view/tray', menu: 'view', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+U' },
  { id: 'view/next-region', menu: 'view', scope: 'in-session', shortcut: 'F6' },
  { id: 'view/previous-region', menu: 'view', scope: 'in-session', shortcut: 'Shift+F6' },
  { id: 'view/theme', menu: 'view', scope: 'always', startsGroup: true },
  { id: 'view/text-size', menu: 'view', scope: 'always' },
  { id: 'view/language', menu: 'view', scope: 'always' },

  { id: 'wall/open', menu: 'wall', scope: 'always', shortcut: 'F5' },
  { id: 'wall/close', menu: 'wall', scope: 'always', needs: 'wall', shortcut: 'Shift+F5' },
  { id: 'wall/panel', menu: 'wall', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+P' },
  { id: 'wall/follow', menu: 'wall', scope: 'in-session', shortcut: 'CmdOrCtrl+1', startsGroup: true },
  { id: 'wall/fit', menu: 'wall', scope: 'in-session', shortcut: 'CmdOrCtrl+2' },
  { id: 'wall/freeze', menu: 'wall', scope: 'in-session', needs: 'wall', shortcut: 'F9', startsGroup: true },
  { id: 'wall/spotlight', menu: 'wall', scope: 'in-session', needs: 'wall', shortcut: 'F12' },
  { id: 'wall/take-away', menu: 'wall', scope: 'in-session', needs: 'wall' },
  { id: 'wall/blank', menu: 'wall', scope: 'always', needs: 'wall', shortcut: 'CmdOrCtrl+B' },
  { id: 'wall/names', menu: 'wall', scope: 'always', startsGroup: true },
  { id: 'wall/room', menu: 'wall', scope: 'always' },
  { id: 'wall/question', menu: 'wall', scope: 'always', startsGroup: true },
  { id: 'wall/phase', menu: 'wall', scope: 'always' },
  { id: 'wall/insight', menu: 'wall', scope: 'always' },
  { id: 'wall/legend', menu: 'wall', scope: 'always' },
  { id: 'agenda/next-phase', menu: 'wall', scope: 'in-session', shortcut: 'CmdOrCtrl+Shift+N', startsGroup: true },
  { id: 'agenda/previous-phase', menu: 'wall', scope: 'in-session', needs: 'phase' },
  { id: 'agenda/toggle-timer', menu: 'wall', scope: 'in-session', needs: 'phase', shortcut: 'CmdOrCtrl+Shift+M' },
  { id: 'agenda/more-time', menu: 'wall', scope: 'in-session', needs: 'phase' },
  { id: 'agenda/end', menu: 'wall', scope: 'in-session', needs: 'phase' },
  { id: 'wall/test-card', menu: 'wall', scope: 'always', needs: 'wall', startsGroup: true },

  { id: 'help/capture', menu: 'help', scope: 'in-session', shortcut: 'F1' },
  { id: 'help/shortcuts', menu: 'help', scope: 'always', shortcut: 'CmdOrCtrl+/' },
] as const satisfies readonly ActionSpec[]

export type ActionId = (typeof ACTIONS)[number]['id']

/** An action as the general type that menus and key tables read. */
export type Action = ActionSpec & { id: ActionId }

const byId: ReadonlyMap<string, Action> = new Map(ACTIONS.map((each: Action) => [each.id, each]))

/** The action with this id. */
export function actionSpec(id: ActionId): Action {
  const spec = byId.get(id)
  if (spec === undefined) throw new RangeError(`no action ${id}`)
  return spec
}

/** Whether a text is the id of an action. */
export function isActionId(text: string): text is ActionId {
  return byId.has(text)
}
