import type { Id } from '../../map/ids'
import { type CommunityMap, own, type ResourceStatus } from '../../map/map'

/** A resource, and who is tied to it in which way. */
export interface ResourceEntry {
  id: Id
  status: ResourceStatus
  /** People, each once, in the order of the connections. */
  holds: ReadonlySet<Id>
  needs: ReadonlySet<Id>
  uses: ReadonlySet<Id>
}

/** The resources of a map in its order, each with its people: the bipartite network of `holds`, `needs` and `uses`. */
export function resourceNetwork(map: CommunityMap): ResourceEntry[] {
  const entries = map.order.resources.flatMap((id) => {
    const resource = own(map.resources, id)
    if (resource === undefined) return []
    return { id, status: resource.status, holds: new Set<Id>(), needs: new Set<Id>(), uses: new Set<Id>() }
  })
  const byId = new Map(entries.map((each) => [each.id, each]))
  for (const id of map.order.connections) {
    const tie = own(map.connections, id)
    if (tie?.kind === 'holds' || tie?.kind === 'needs' || tie?.kind === 'uses')
      byId.get(tie.to)?.[tie.kind].add(tie.from)
  }
  return entries
}

/** Those who need a resource and do not hold it, in the order of the connections. */
export function lackedBy({ holds, needs }: ResourceEntry): Id[] {
  return [...needs].filter((id) => !holds.has(id))
}
