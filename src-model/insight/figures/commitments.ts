import type { Id } from '../../map/ids'
import { type Commitment, type CommunityMap, own } from '../../map/map'
import type { CommitmentCounts } from '../insight'

/** Connections with a commitment of each kind, in the map's order. `late` ones are not among the `open`. */
export type CommitmentGroups = Record<'done' | 'open' | 'late' | 'dropped', Id[]>

function groupOf({ status, by }: Commitment, today: string): keyof CommitmentGroups {
  if (status !== 'promised') return status
  return by !== null && by < today ? 'late' : 'open'
}

/** Commitments by how they stand: late are those still promised whose day is before today. @param today `YYYY-MM-DD`. */
export function commitmentGroups(map: CommunityMap, today: string): CommitmentGroups {
  const groups: CommitmentGroups = { done: [], open: [], late: [], dropped: [] }
  for (const id of map.order.connections) {
    const commitment = own(map.connections, id)?.commitment
    if (commitment) groups[groupOf(commitment, today)].push(id)
  }
  return groups
}

/** How many commitments there are; the late ones are promised as well. */
export function commitmentCounts({ done, open, late, dropped }: CommitmentGroups): CommitmentCounts {
  return {
    promised: open.length + late.length,
    done: done.length,
    dropped: dropped.length,
    late: late.length,
  }
}
