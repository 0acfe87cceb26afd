import type { ActionId } from '../../src-model/actions'

const MOST_KEPT = 5

let recent: readonly ActionId[] = []

/** What was chosen from the palette lately, the last one first. */
export function recentActions(): readonly ActionId[] {
  return recent
}

/** Takes note of what was chosen. */
export function rememberAction(id: ActionId): void {
  recent = [id, ...recent.filter((each) => each !== id)].slice(0, MOST_KEPT)
}
