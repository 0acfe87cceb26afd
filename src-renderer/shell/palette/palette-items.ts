import { ACTIONS, type ActionId, actionSpec, MENUS, type MenuName } from '../../../src-model/actions'
import { type CommunityMap, type MapNode, nodeOf } from '../../../src-model/map/map'
import { type Entry, entriesOf, type Findable, find } from '../../../src-model/palette'
import { recentActions } from '../../state/recent-actions'
import type { Texts } from '../../texts'

/** An action of the palette. */
export interface ActionItem extends Findable {
  id: ActionId
  menu: MenuName
}

/** A person or a resource that the palette leads to. */
export interface NodeItem extends Findable {
  node: MapNode
}

/** One of the palette's lines. */
export type PaletteItem = ActionItem | NodeItem

/** Lines that stand together under a heading. */
export interface PaletteGroup {
  heading: string
  items: readonly PaletteItem[]
}

/** Everything that the palette can find. */
export interface PaletteEntries {
  actions: readonly Entry<ActionItem>[]
  nodes: readonly Entry<NodeItem>[]
}

/** More names than anybody reads: whoever looks for another types on. */
const MOST_NODES = 20

/** Every action but the palette's own, and everyone and everything on the map. */
export function paletteEntries(map: CommunityMap, t: Texts['t']): PaletteEntries {
  const actions = ACTIONS.flatMap(({ id, menu }) =>
    id === 'view/palette' ? [] : [{ id, menu, label: t(`action.${id}`), words: t(`palette.words.${id}`) }],
  )
  const nodes = [...map.order.participants, ...map.order.resources].flatMap((id) => {
    const node = nodeOf(map, id)
    return node === undefined ? [] : [{ id, node, label: node.name }]
  })
  return { actions: entriesOf(actions), nodes: entriesOf(nodes) }
}

function everyAction({ actions }: PaletteEntries, t: Texts['t']): PaletteGroup[] {
  const items = actions.map(({ thing }) => thing)
  const recent = recentActions().flatMap((id) => items.find((each) => each.id === id) ?? [])
  const menus = MENUS.map((menu) => ({
    heading: t(`menu.${menu}`),
    items: items.filter((each) => each.menu === menu && !recent.includes(each)),
  }))
  return [{ heading: t('palette.recent'), items: recent }, ...menus].filter((group) => group.items.length > 0)
}

/** What the palette shows: every action by menu, those used lately first; or what is typed may mean, best first. */
export function paletteGroups(entries: PaletteEntries, typed: string, t: Texts['t']): PaletteGroup[] {
  if (typed.trim() === '') return everyAction(entries, t)
  const groups = [
    { heading: t('palette.found'), items: find(entries.actions, typed) },
    { heading: t('palette.people'), items: find(entries.nodes, typed).slice(0, MOST_NODES) },
  ]
  return groups.filter((group) => group.items.length > 0)
}

/** Whether a line is an action. */
export function isAction(item: PaletteItem): item is ActionItem {
  return 'menu' in item
}

/** The shortcut of a line, in Electron's notation. */
export function shortcutOf(item: PaletteItem): string | undefined {
  return isAction(item) ? actionSpec(item.id).shortcut : undefined
}
