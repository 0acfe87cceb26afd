import type { Found, Line, Search } from './line'
import type { ResourceFields } from './plan'
import { differing, nodeChip, type State } from './states'
import type { Clause, Item } from './syntax'

/** How to find a resource, or a person or resource where `kinds` says so. */
export function resourceSearch(kinds: Search['kinds'], fields: Partial<ResourceFields>): Search {
  return {
    kinds,
    newKind: 'resource',
    agrees: () => true,
    add: (ref, name) => ({ do: 'add-resource', ref, name, fields: { kind: 'other', status: 'hidden', ...fields } }),
  }
}

/** What a clause says of one of its resources. */
export function resourceFields(item: Item, { status }: Clause): Partial<ResourceFields> {
  return { ...(item.kind && { kind: item.kind.is }), ...(status && { status: status.is }) }
}

/** Puts what the line says of a resource on the map, and shows it. @returns the state of its status. */
export function describeResource(line: Line, item: Item, found: Found, clause: Clause): State {
  if (typeof found === 'string') return found
  const changes = differing(resourceFields(item, clause), line.world.resource(found.ref))
  const isChanged = Object.keys(changes).length > 0
  if (isChanged) line.plans({ do: 'edit-resource', ref: found.ref, changes })
  const stateOf = (isDifferent: boolean): State => (found.isNew ? 'new' : isDifferent ? 'changed' : 'known')
  nodeChip(line, item, found, stateOf(isChanged), `resource-status.${line.world.resource(found.ref).status}`)
  if (item.kind) {
    const { is } = item.kind
    line.chip(item.kind, {
      kind: 'resource-kind',
      state: stateOf('kind' in changes),
      text: '',
      labelKey: `resource-kind.${is}`,
    })
  }
  return stateOf('status' in changes)
}
