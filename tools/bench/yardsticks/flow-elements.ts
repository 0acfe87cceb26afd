import { fanBend, labelPlace } from '../../../src-model/layout/ties/tie-path'
import type { CommunityMap, Connection, Participant, Resource } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import type { FlowEdge, TieData } from '../../../src-renderer/canvas/flow-edges'
import { type FlowNode, MARK_SIZE } from '../../../src-renderer/canvas/flow-nodes'

export type { FlowEdge, FlowNode }

export function participantOf(participant: Participant): FlowNode {
  const { id, position } = participant
  return { id, type: 'participant', position, ...MARK_SIZE.participant, data: { participant } }
}

function resourceOf(resource: Resource, wanted: boolean): FlowNode {
  const { id, position } = resource
  return { id, type: 'resource', position, ...MARK_SIZE.resource, data: { resource, wanted } }
}

/** The map's nodes as anybody would give them to React Flow. */
export function nodesOf(map: CommunityMap): FlowNode[] {
  const { wanted } = tieIndex(map)
  return [
    ...map.order.resources.flatMap((id) => {
      const resource = map.resources[id]
      return resource ? [resourceOf(resource, wanted.has(id))] : []
    }),
    ...map.order.participants.flatMap((id) => {
      const participant = map.participants[id]
      return participant ? [participantOf(participant)] : []
    }),
  ]
}

function endOf(id: string, people: Readonly<Record<string, Participant>>): TieData['from'] {
  const person = people[id]
  return person
    ? { shape: 'participant', name: person.name, detail: '' }
    : { shape: 'resource', name: null, detail: '' }
}

/** A tie between two who have no other: it does not bend. */
export function edgeOf(connection: Connection, people: Readonly<Record<string, Participant>>): FlowEdge {
  const { id, from, to } = connection
  const data = {
    connection,
    from: endOf(from, people),
    to: endOf(to, people),
    bend: fanBend(0, 1),
    labelAt: labelPlace(0, 1),
  }
  return { id, type: 'tie', source: from, target: to, data }
}

/** The map's ties as anybody would give them to React Flow. */
export function edgesOf(map: CommunityMap): FlowEdge[] {
  return map.order.connections.flatMap((id) => {
    const connection = map.connections[id]
    return connection ? [edgeOf(connection, map.participants)] : []
  })
}
