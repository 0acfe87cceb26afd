import type { CommunityMap, ConnectionKind } from './map'
import { isParticipant, isResource } from './map'

/** What stands at the two ends of a connection, in its direction. */
export type Ends = 'people' | 'person-resource' | 'resource-person' | 'resources'

interface KindRule {
  /** The ends that this kind fits, `any` where it fits everywhere. */
  ends: 'people' | 'person-resource' | 'resources' | 'any'
  directed: boolean
}

/** What each kind of connection ties, and whether it has a direction. */
export const KIND_RULES: Readonly<Record<ConnectionKind, KindRule>> = {
  knows: { ends: 'people', directed: false },
  'works-with': { ends: 'people', directed: false },
  introduced: { ends: 'people', directed: false },
  helps: { ends: 'people', directed: true },
  'learns-from': { ends: 'people', directed: true },
  holds: { ends: 'person-resource', directed: true },
  needs: { ends: 'person-resource', directed: true },
  uses: { ends: 'person-resource', directed: true },
  'combines-with': { ends: 'resources', directed: false },
  other: { ends: 'any', directed: false },
}

/**
 * What stands at the two ends.
 *
 * @returns `undefined` when one of them is not in the map.
 */
export function endsOf(map: CommunityMap, from: string, to: string): Ends | undefined {
  if (isParticipant(map, from)) {
    if (isParticipant(map, to)) return 'people'
    return isResource(map, to) ? 'person-resource' : undefined
  }
  if (!isResource(map, from)) return undefined
  if (isResource(map, to)) return 'resources'
  return isParticipant(map, to) ? 'resource-person' : undefined
}

/** Whether a kind may tie these ends in this direction. */
export function kindFits(kind: ConnectionKind, ends: Ends): boolean {
  const rule = KIND_RULES[kind]
  return rule.ends === 'any' || rule.ends === ends
}

/** The kinds that may tie these ends, the usual one first. */
export function kindsFor(ends: Ends): ConnectionKind[] {
  const kinds = Object.keys(KIND_RULES) as ConnectionKind[]
  return kinds.filter((kind) => kindFits(kind, ends))
}

/**
 * The tie that a hand-drawn line between two nodes means: a line from a
 * resource to a person is read from the person's side, and a kind that does not
 * fit the ends gives way to the usual one for them.
 *
 * @param wanted the current kind of tie.
 * @returns `undefined` when an end is missing or both are the same.
 */
export function tieBetween(
  map: CommunityMap,
  from: string,
  to: string,
  wanted: ConnectionKind,
): { from: string; to: string; kind: ConnectionKind; directed: boolean } | undefined {
  if (from === to) return undefined
  const ends = endsOf(map, from, to)
  if (ends === undefined) return undefined
  if (ends === 'resource-person') return tieBetween(map, to, from, wanted)
  const kind = kindFits(wanted, ends) ? wanted : (kindsFor(ends)[0] ?? 'other')
  return { from, to, kind, directed: KIND_RULES[kind].directed }
}
