import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import type { Highlight } from '../../state/highlight-store'

/** The ties by which one holds what the other needs. */
function metTies(map: CommunityMap, { met }: Introduction): Id[] {
  const { byNode } = tieIndex(map)
  return met.flatMap(({ resource, holder, needer }) =>
    (byNode.get(resource) ?? [])
      .filter(({ kind, from }) => (kind === 'holds' && from === holder) || (kind === 'needs' && from === needer))
      .map(({ id }) => id),
  )
}

/** What the canvas shows of an introduction: the two, the way between them, and what one has for the other. */
export function introductionHighlight(map: CommunityMap, introduction: Introduction): Highlight {
  const { a, b, met, path, pathTies } = introduction
  return {
    nodes: new Set([a, b, ...path, ...met.map(({ resource }) => resource)]),
    ties: new Set([...pathTies, ...metTies(map, introduction)]),
    ends: new Set([a, b]),
    proposed: { from: a, to: b },
  }
}
