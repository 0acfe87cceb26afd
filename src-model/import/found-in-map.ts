import { type Found, nothingFound } from '../formats/found'
import type { Commitment, CommunityMap, UnknownFields } from '../map/map'
import { own } from '../map/map'

function unknownOf({ unknown }: { unknown?: UnknownFields }): { unknown?: UnknownFields } {
  return unknown === undefined ? {} : { unknown }
}

function keptOf(thing: { createdAt: string; unknown?: UnknownFields }) {
  return { createdAt: thing.createdAt, ...unknownOf(thing) }
}

function promiseOf(commitment: Commitment | undefined) {
  if (commitment === undefined) return null
  const { what, who, by, status } = commitment
  return { what, who: who.map((key) => ({ key })), by, status, ...unknownOf(commitment) }
}

/** A whole map as finds, for when it is to go onto another map. @param file which of several files, from nought. */
export function foundInMap(map: CommunityMap, file = 0): Found {
  const where = (part: 'node' | 'edge' | 'group', index: number) => ({ file, part, number: index + 1 })
  const { order } = map
  return {
    ...nothingFound(),
    title: map.session.title,
    people: order.participants.flatMap((id, index) => {
      const person = own(map.participants, id)
      if (person === undefined) return []
      const { name, side, organisation, role, notes, unnamed = false, position } = person
      const told = { name, side, organisation, role, notes, unnamed, position }
      return [{ key: id, where: where('node', index), ...told, ...keptOf(person) }]
    }),
    resources: order.resources.flatMap((id, index) => {
      const resource = own(map.resources, id)
      if (resource === undefined) return []
      const { name, kind, status, description, position } = resource
      const number = order.participants.length + index
      const told = { name, kind, status, description, position }
      return [{ key: id, where: where('node', number), ...told, ...keptOf(resource) }]
    }),
    ties: order.connections.flatMap((id, index) => {
      const tie = own(map.connections, id)
      if (tie === undefined) return []
      const { kind, directed, strength, note, origin } = tie
      const ends = { from: { key: tie.from }, to: { key: tie.to } }
      const commitment = promiseOf(tie.commitment)
      const told = { kind, directed, strength, note, origin, commitment }
      return [{ key: id, where: where('edge', index), ...ends, ...told, ...keptOf(tie) }]
    }),
    zones: order.zones.flatMap((id, index) => {
      const zone = own(map.zones, id)
      if (zone === undefined) return []
      const { label, x, y, width, height, colour } = zone
      const told = { label, x, y, width, height, colour }
      return [{ key: id, where: where('group', index), ...told, ...unknownOf(zone) }]
    }),
  }
}
