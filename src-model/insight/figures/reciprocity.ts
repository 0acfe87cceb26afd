import type { DirectedNetwork } from '../networks/directed-network'

/** Reciprocity: the arcs that are returned among all arcs (standard). `null` where there are none. */
export function reciprocity({ successors }: DirectedNetwork): number | null {
  let arcs = 0
  let returned = 0
  for (const [from, ends] of successors.entries()) {
    arcs += ends.size
    for (const to of ends) if (successors[to]?.has(from)) returned += 1
  }
  return arcs === 0 ? null : returned / arcs
}
