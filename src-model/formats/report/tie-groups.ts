import type { Id } from '../../map/ids'
import type { Connection, ConnectionKind } from '../../map/map'

/** Ties of one kind that have one end in common, and are read from there. */
export interface TieGroup {
  kind: ConnectionKind
  directed: boolean
  from: Id
  /** The other ends. */
  to: Id[]
}

/** The two ends in the order in which a tie is read: that of its direction, or from whoever has more ties. */
function readFrom({ from, to, directed }: Connection, counts: ReadonlyMap<Id, number>): [from: Id, to: Id] {
  return directed || (counts.get(from) ?? 0) >= (counts.get(to) ?? 0) ? [from, to] : [to, from]
}

/** Takes ties of a kind with one end in common together, each tie once, in the order in which they come. */
export function tieGroups(ties: readonly Connection[]): TieGroup[] {
  const counts = new Map<Id, number>()
  for (const id of ties.flatMap(({ from, to }) => [from, to])) counts.set(id, (counts.get(id) ?? 0) + 1)
  const groups = new Map<string, TieGroup>()
  for (const tie of ties) {
    const { kind, directed } = tie
    const [from, to] = readFrom(tie, counts)
    const key = JSON.stringify([kind, directed, from])
    const group = groups.get(key)
    if (group) group.to.push(to)
    else groups.set(key, { kind, directed, from, to: [to] })
  }
  return [...groups.values()]
}
