import type { Id } from '../map/ids'
import type { Patch } from '../map/patches'

/** The people and resources that a change brings to the map. */
export function newcomersIn(patches: readonly Patch[]): Id[] {
  return patches.flatMap(({ op, path: [collection, id, ...within] }) => {
    const isNode = collection === 'participants' || collection === 'resources'
    return op === 'add' && isNode && typeof id === 'string' && within.length === 0 ? [id] : []
  })
}
