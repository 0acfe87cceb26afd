import { describe, expect, it } from 'vitest'
import { ACTION_PLACES, ACTIONS, type Action } from '../../src-model/actions'
import { contextActions } from '../../src-model/context-menu'

describe.each(ACTION_PLACES)('the context menu of a %s', (place) => {
  const groups = contextActions(place)

  it('has every action for the place once, in menu order', () => {
    const specs: readonly Action[] = ACTIONS
    expect(groups.flat()).toEqual(specs.flatMap(({ id, contexts }) => (contexts?.includes(place) ? [id] : [])))
    expect(groups.flat().length).toBeGreaterThan(0)
  })

  it('has no empty group, and none of several menus', () => {
    const menuOf = (id: string) => ACTIONS.find((each) => each.id === id)?.menu
    for (const ids of groups) expect(new Set(ids.map(menuOf)).size).toBe(1)
  })
})
