import type { Id } from '../../map/ids'
import { distancesTo, tiesAlong, wayFrom } from '../networks/ways'
import { betweenText } from './between'
import type { Ground } from './ground'
import type { Introduction, MetNeed } from './introduction'

/** What one of two holds and the other needs and does not hold, in the map's order. Each resource is there once. */
function metBy({ resources, network }: Ground, one: number, other: number): MetNeed[] {
  const [a = '', b = ''] = [network.ids[one], network.ids[other]]
  return resources.flatMap(({ id, status, holds, needs }) => {
    const isSleeping = status !== 'mobilised'
    const met = (holder: Id, needer: Id): MetNeed[] =>
      holds.has(holder) && needs.has(needer) && !holds.has(needer) ? [{ resource: id, holder, needer, isSleeping }] : []
    return [...met(a, b), ...met(b, a)]
  })
}

/** All who know both, in the map's order. */
function acquaintancesOf({ network: { ids, neighbours } }: Ground, one: number, other: number): Id[] {
  const theirs = new Set(neighbours[other])
  return (neighbours[one] ?? []).flatMap((person) => (theirs.has(person) ? (ids[person] ?? []) : []))
}

/** What lies between two people, as a text. */
export function textBetween(ground: Ground, one: number, other: number): string {
  const { ids, sides } = ground.network
  const end = (person: number) => ({ id: ids[person] ?? '', side: sides[person] ?? 'guest' })
  return betweenText({
    ends: [end(one), end(other)],
    met: metBy(ground, one, other).map((each) => ({
      ...each,
      status: ground.map.resources[each.resource]?.status ?? 'mobilised',
    })),
    acquaintances: acquaintancesOf(ground, one, other),
  })
}

/** Two people with all that speaks for their being introduced. @param one the first by name. */
export function introductionOf(ground: Ground, one: number, other: number, score: number): Introduction {
  const { map, network, componentOf, isLoaded } = ground
  const { ids, neighbours, sides } = network
  const pair = [one, other]
  const idsWhere = (isSo: (person: number) => boolean) => pair.filter(isSo).flatMap((person) => ids[person] ?? [])
  const joins = componentOf[one] !== componentOf[other]
  const path = joins ? [] : wayFrom(network, one, distancesTo(network, [other]))
  return {
    a: ids[one] ?? '',
    b: ids[other] ?? '',
    score,
    met: metBy(ground, one, other),
    alone: idsWhere((person) => neighbours[person]?.length === 0),
    joins,
    crossSide: sides[one] !== sides[other],
    acquaintances: acquaintancesOf(ground, one, other),
    loaded: idsWhere((person) => isLoaded[person] === true),
    path,
    pathTies: tiesAlong(map, path),
    between: textBetween(ground, one, other),
  }
}
