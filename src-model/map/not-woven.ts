import type { Id } from './ids'
import type { CommunityMap } from './map'
import { tieIndex } from './ties'

interface Known {
  people: readonly Id[]
  alone: readonly Id[]
}

const known = new WeakMap<CommunityMap['connections'], Known>()

/**
 * The participants with no tie at all, in the order in which they came. The same ties and people give the same list,
 * and are looked through once.
 */
export function notWoven({ connections, order }: Pick<CommunityMap, 'connections' | 'order'>): readonly Id[] {
  const people = order.participants
  const last = known.get(connections)
  if (last?.people === people) return last.alone
  const { byNode } = tieIndex({ connections, order })
  const alone = people.filter((id) => !byNode.has(id))
  known.set(connections, { people, alone })
  return alone
}
