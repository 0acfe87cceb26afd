import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuClicks, type MenuView, menuTemplate } from '../../src-main/menu-template'
import { FIRST_EXCHANGE } from '../../src-main/session/library-file'
import { ACTIONS, type Action, actionSpec, MENUS } from '../../src-model/actions'
import { TEXT_SIZES } from '../../src-model/contract/library'
import { LANGUAGES } from '../../src-model/map/map'
import { FIRST_CHOICES, WALL_NAMES, WALL_ROOMS, wallStateFrom } from '../../src-model/wall/wall-state'

const VIEW: MenuView = {
  language: 'en',
  settings: { language: null, theme: 'system', textSize: 100, wall: FIRST_CHOICES, displays: {}, ...FIRST_EXCHANGE },
  platform: 'linux',
  isPackaged: true,
  wall: wallStateFrom(FIRST_CHOICES),
}

const NO_CLICKS: MenuClicks = { run: () => undefined, change: () => undefined, changeWall: () => undefined }

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

function menu(view: Partial<MenuView> = {}, clicks: Partial<MenuClicks> = {}): MenuItemConstructorOptions[] {
  return items(menuTemplate({ ...VIEW, ...view }, { ...NO_CLICKS, ...clicks }))
}

/** What a click does, without the window and the event that it is given. */
function click(item: MenuItemConstructorOptions | undefined): void {
  const handler = item?.click as (() => void) | undefined
  handler?.()
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has every action once, and runs it', () => {
    const run: string[] = []
    const all = menu({ platform }, { run: (id) => run.push(id) })
    expect(all.flatMap(({ id }) => id ?? []).sort()).toEqual(ACTIONS.map(({ id }) => id).sort())
    const [own, roles] = [ACTIONS.filter(({ role }: Action) => !role), ACTIONS.filter(({ role }: Action) => role)]
    for (const { id } of own) click(all.find((item) => item.id === id))
    expect(run).toEqual(own.map(({ id }) => id))
    // Those of the clipboard are the system's, which run without a click of ours.
    expect(roles.map(({ id, role }: Action) => all.find((item) => item.id === id)?.role === role)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('has a label for everything, in each language', () => {
    for (const language of LANGUAGES) {
      for (const item of menu({ platform, language })) if (item.type !== 'separator') expect(item.label).toMatch(/\S/)
    }
  })

  it('lets quitting be chosen', () => {
    expect(menu({ platform }).filter((item) => item.role === 'quit')).toHaveLength(1)
  })

  it('has a line between groups, and none at either end of a menu', () => {
    for (const { submenu } of menuTemplate({ ...VIEW, platform }, NO_CLICKS)) {
      if (!Array.isArray(submenu)) continue
      const lines = submenu.map(({ type }) => (type === 'separator' ? '-' : 'x')).join('')
      expect(lines).toMatch(/^x+(-x+)*$/)
    }
  })
})

describe('shortcuts', () => {
  it('are shown and left to the page where the system allows it', () => {
    for (const item of menu()) if (item.id && item.accelerator) expect(item.registerAccelerator).toBe(false)
    expect(menu().find(({ id }) => id === 'edit/undo')?.accelerator).toBe('CmdOrCtrl+Z')
  })

  it('of a key alone are never given to macOS, which would take the key from text fields', () => {
    const mac = menu({ platform: 'darwin' })
    for (const id of ['edit/tie', 'edit/delete', 'edit/capture']) {
      expect(mac.find((item) => item.id === id)).not.toHaveProperty('accelerator')
    }
    expect(mac.find((item) => item.id === 'edit/undo')?.accelerator).toBe('CmdOrCtrl+Z')
  })

  it('that are held, or delete and select in texts while no introductions are on screen, are not given to macOS', () => {
    const ids = [
      'view/take-away',
      'view/take-away-selected',
      'introduction/make',
      'introduction/dismiss',
      'introduction/another',
    ] as const
    const accelerators = (platform: NodeJS.Platform) =>
      ids.map((id) => menu({ platform }).find((item) => item.id === id)?.accelerator)
    expect(accelerators('darwin')).toEqual(ids.map(() => undefined))
    expect(accelerators('linux')).toEqual(ids.map((id) => actionSpec(id).shortcut))
  })
})

describe('choices', () => {
  it('show what is in use, and change it', () => {
    const changes: unknown[] = []
    const all = menu(
      { language: 'it', settings: { ...VIEW.settings, language: 'it', theme: 'dark', textSize: 150 } },
      { change: (each) => changes.push(each), changeWall: (each) => changes.push({ wall: each }) },
    )
    const radios = all.filter(({ type, id }) => type === 'radio' && id === undefined)
    expect(radios.filter(({ checked }) => checked).map(({ label }) => label)).toEqual([
      'Scuro',
      '150 %',
      'Italiano',
      'Per intero',
      'Illuminata',
    ])
    for (const radio of radios) click(radio)
    expect(changes).toEqual([
      { theme: 'system' },
      { theme: 'light' },
      { theme: 'dark' },
      { theme: 'contrast' },
      ...TEXT_SIZES.map((textSize) => ({ textSize })),
      { language: 'en' },
      { language: 'it' },
      ...WALL_NAMES.map((names) => ({ wall: { names } })),
      ...WALL_ROOMS.map((room) => ({ wall: { room } })),
    ])
  })
})

describe('switches of the wall', () => {
  it('show what is on, and what of the map is shown', () => {
    const on = (wall: Partial<MenuView['wall']>) =>
      menu({ wall: { ...VIEW.wall, ...wall } }).flatMap(({ id, checked }) => (id !== undefined && checked ? id : []))
    const strip = ['wall/question', 'wall/phase', 'wall/insight', 'wall/legend']
    expect(on({})).toEqual(['wall/follow', ...strip])
    expect(on({ mode: 'fit', frozen: true, legend: false })).toEqual([
      'wall/fit',
      'wall/freeze',
      ...strip.filter((id) => id !== 'wall/legend'),
    ])
    expect(on({ spotlight: true, takeAway: true, blank: true, testCard: true })).toEqual([
      'wall/follow',
      'wall/spotlight',
      'wall/take-away',
      'wall/blank',
      ...strip,
      'wall/test-card',
    ])
  })
})

describe('tools for development', () => {
  it('are left out of an installed app', () => {
    const roles = (isPackaged: boolean) => menu({ isPackaged }).flatMap(({ role }) => role ?? [])
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('toggleDevTools')
  })
})

it('has the menus of the action list, in their order', () => {
  expect(menuTemplate(VIEW, NO_CLICKS)).toHaveLength(MENUS.length)
})
