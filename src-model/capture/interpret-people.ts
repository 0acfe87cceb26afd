import type { Participant } from '../map/map'
import type { Found, Line, Search } from './line'
import { nameKey } from './names'
import type { PersonFields } from './plan'
import { differing, nodeChip, type State } from './states'
import type { Item, SideClause } from './syntax'

/** What a side clause says of a person. */
export function personFields(side: SideClause | null): Partial<PersonFields> {
  return {
    ...(side?.side && { side: side.side }),
    ...(side?.organisation && { organisation: side.organisation.text }),
    ...(side?.role && { role: side.role.text }),
  }
}

/** Shows what a side clause says, each part in the state that it has for this person. */
function sideChips(line: Line, side: SideClause, stateOf: (field: keyof PersonFields) => State): void {
  const { word, organisation, role } = side
  if (side.side) {
    line.chip(word ?? side, { kind: 'side', state: stateOf('side'), text: '', labelKey: `side.${side.side}` })
  } else if (word || !(organisation || role)) {
    const text = word ? line.text.slice(word.start, word.end) : ''
    line.chip(word ?? side, { kind: 'side', state: 'problem', text })
  }
  if (organisation) {
    line.chip(organisation, { kind: 'organisation', state: stateOf('organisation'), text: organisation.text })
  }
  if (role) line.chip(role, { kind: 'role', state: stateOf('role'), text: role.text })
}

/** Shows a side clause that belongs to nobody. */
export function looseSide(line: Line, side: SideClause): void {
  sideChips(line, side, () => 'new')
}

/** Whether what a line says of a person can be true of one in the map. */
function canBe(fields: Partial<PersonFields>, person: Pick<Participant, 'side' | 'organisation'>): boolean {
  const { side = person.side, organisation } = fields
  const isElsewhere = organisation && person.organisation && nameKey(organisation) !== nameKey(person.organisation)
  return side === person.side && !isElsewhere
}

/** How to find a person, or a person or resource where `kinds` says so, with what the line says of them. */
export function personSearch(line: Line, kinds: Search['kinds'], fields: Partial<PersonFields>): Search {
  const { sticky } = line.reader
  return {
    kinds,
    newKind: 'participant',
    agrees: ({ ref, kind }) => kind === 'resource' || canBe(fields, line.world.person(ref)),
    add: (ref, name) => ({
      do: 'add-participant',
      ref,
      name,
      fields: { side: sticky.side, organisation: '', role: '', ...fields },
    }),
  }
}

/** Whether a name that was typed for somebody is theirs with more to it: a surname that nobody had said yet. */
function isFuller(typed: string, name: string): boolean {
  return nameKey(typed).startsWith(`${nameKey(name)} `)
}

/** Puts what the line says of a person on the map, and shows it. */
export function describePerson(line: Line, item: Item, found: Found, side: SideClause | null): void {
  if (typeof found === 'string') {
    if (side) sideChips(line, side, () => found)
    return
  }
  const changes = {
    ...differing(personFields(side), line.world.person(found.ref)),
    ...(isFuller(item.text, found.name) && { name: item.text }),
  }
  const isChanged = Object.keys(changes).length > 0
  if (isChanged) line.plans({ do: 'edit-participant', ref: found.ref, changes })
  const state = isChanged ? 'changed' : found.isNew ? 'new' : 'known'
  const name = changes.name ?? found.name
  nodeChip(line, item, { ...found, name }, state, `side.${line.world.person(found.ref).side}`)
  if (side) sideChips(line, side, (field) => (found.isNew ? 'new' : field in changes ? 'changed' : 'known'))
}
