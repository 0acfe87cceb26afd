import type { Id } from '../map/ids'
import type { MapNode } from '../map/map'
import { nodeOf } from '../map/map'
import type { CompletionContext } from './complete'
import { fitFor } from './likelihood'
import { rankedNodes } from './likely'
import { NameBook } from './name-book'

/**
 * The nodes that somebody may be tied to, the likeliest first, as behind an arrow of the capture line; those who are
 * tied so already come last.
 *
 * @param typed the beginning of a name, or of one of its words; empty for anybody.
 */
export function pickTarget(typed: string, source: Id, { map, kind, lately }: CompletionContext): MapNode[] {
  const known = { map, names: new NameBook(map), lately }
  const goesWith = fitFor(map, { as: 'target', source, kind })
  return rankedNodes(typed, known, ['participant', 'resource'], goesWith).flatMap(({ ref }) =>
    ref === source ? [] : (nodeOf(map, ref) ?? []),
  )
}
