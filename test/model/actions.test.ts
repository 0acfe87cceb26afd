import { expect, test } from 'vitest'
import { ACTIONS, type ActionSpec, actionSpec, isActionId, MENUS } from '../../src-model/actions'
import { isTextKey } from '../../src-model/language/translate'

const actions: readonly ActionSpec[] = ACTIONS

test('every action and every menu has a label', () => {
  const keys = [...actions.map((each) => `action.${each.id}`), ...MENUS.map((each) => `menu.${each}`)]
  expect(keys.filter((key) => !isTextKey(key))).toEqual([])
})

test('every action has an id of its own', () => {
  expect(new Set(actions.map((each) => each.id)).size).toBe(actions.length)
})

test('no two actions share a shortcut', () => {
  const shortcuts = actions.flatMap((each) => [each.shortcut ?? [], ...(each.alsoShortcuts ?? [])].flat())
  expect(shortcuts.toSorted()).toEqual([...new Set(shortcuts)].toSorted())
})

test('actions of one menu stand together', () => {
  const menus = actions.map((each) => each.menu)
  const runs = menus.filter((menu, index) => menu !== menus[index - 1])
  expect(runs).toEqual([...new Set(menus)])
})

test('an action is found by its id', () => {
  expect(actionSpec('edit/undo').menu).toBe('edit')
  expect(isActionId('edit/undo')).toBe(true)
  expect(isActionId('edit/explode')).toBe(false)
})
