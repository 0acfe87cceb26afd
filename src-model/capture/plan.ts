import type { Commitment, Connection, ConnectionKind, Participant, Resource } from '../map/map'

/** A node or tie in a plan: its id in the map or, for one yet to be made, `#` and a text unique among plans. */
export type Ref = string

/** What the capture line can say of a person. */
export type PersonFields = Pick<Participant, 'side' | 'organisation' | 'role'>
/** What the capture line can say of a resource. */
export type ResourceFields = Pick<Resource, 'kind' | 'status'>
/** A promise as the capture line says it, with all that was known of it before; those who promised as refs. */
export type PlannedPromise = Pick<Commitment, 'what' | 'who' | 'by'> & Partial<Commitment>

/** One change that a line asks for, before ids, positions and times are given. */
export type PlannedStep =
  | { do: 'add-participant'; ref: Ref; name: string; fields: PersonFields }
  | { do: 'edit-participant'; ref: Ref; changes: Partial<PersonFields & Pick<Participant, 'name'>> }
  | { do: 'add-resource'; ref: Ref; name: string; fields: ResourceFields }
  | { do: 'edit-resource'; ref: Ref; changes: Partial<ResourceFields> }
  | { do: 'add-tie'; ref: Ref; from: Ref; to: Ref; kind: ConnectionKind; note: string }
  | { do: 'edit-tie'; ref: Ref; changes: Pick<Connection, 'note'> }
  | { do: 'promise'; ref: Ref; promise: PlannedPromise }

/** What a line comes to: its changes, and all that it names, changed or not. */
export interface LinePlan {
  steps: PlannedStep[]
  nodes: Ref[]
  ties: Ref[]
}
