import { ACTIONS, type Action, type ActionId, type ActionPlace } from './actions'

interface Group {
  menu: Action['menu']
  ids: ActionId[]
}

/** The groups of the menus, with none but the actions for one place. */
function groupsFor(place: ActionPlace): Group[] {
  const groups: Group[] = []
  for (const { id, menu, startsGroup, contexts } of ACTIONS as readonly Action[]) {
    if (startsGroup || groups.at(-1)?.menu !== menu) groups.push({ menu, ids: [] })
    if (contexts?.includes(place)) groups.at(-1)?.ids.push(id)
  }
  return groups.filter(({ ids }) => ids.length > 0)
}

/**
 * What the context menu of a place offers, in menu order and in groups. A short menu is not cut into single lines:
 * one action alone goes with those before it of the same menu.
 */
export function contextActions(place: ActionPlace): ActionId[][] {
  const joined: Group[] = []
  for (const group of groupsFor(place)) {
    const before = joined.at(-1)
    if (before?.menu === group.menu && group.ids.length === 1) before.ids.push(...group.ids)
    else joined.push(group)
  }
  return joined.map(({ ids }) => ids)
}
