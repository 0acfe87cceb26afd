import type { ActionId } from '../../src-model/actions'
import { sessionCode } from '../state/session-code'
import { AT_START } from './at-start'

function isAtStart(id: ActionId): id is keyof typeof AT_START {
  return Object.hasOwn(AT_START, id)
}

/** Does what a menu item, a key, a button or the palette asks for. */
export function runAction(id: ActionId): void {
  if (isAtStart(id)) AT_START[id]()
  // Without a session there is nothing for the others to be done to.
  else sessionCode()?.IN_SESSION[id]()
}
