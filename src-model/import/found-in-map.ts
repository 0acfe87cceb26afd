import { type Found, nothingFound } from '../formats/found'
import type { Commitment, CommunityMap } from '../map/map'
import { own } from '../map/map'

function promiseOf(commitment: Commitment | undefined) {
  if (commitment === undefined) return null
  const { what, who, by, status } = commitment
  return { what, who, by, status }
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
      return [{ key: id, where: where('node', index), name, side, organisation, role, notes, unnamed, position }]
    }),
    resources: order.resources.flatMap((id, index) => {
      const resource = own(map.resources, id)
      if (resource === undefined) return []
      const { name, kind, status, description, position } = resource
      const number = order.participants.length + index
      return [{ key: id, where: where('node', number), name, kind, status, description, position }]
    }),
    ties: order.connections.flatMap((id, index) => {
      const tie = own(map.connections, id)
      if (tie === undefined) return []
      const { kind, directed, strength, note, origin } = tie
      const ends = { from: { key: tie.from }, to: { key: tie.to } }
      const commitment = promiseOf(tie.commitment)
      return [{ key: id, where: where('edge', index), ...ends, kind, directed, strength, note, origin, commitment }]
    }),
    zones: order.zones.flatMap((id, index) => {
      const zone = own(map.zones, id)
      if (zone === undefined) return []
      const { label, x, y, width, height, colour } = zone
      return [{ key: id, where: where('group', index), label, x, y, width, height, colour }]
    }),
  }
}
