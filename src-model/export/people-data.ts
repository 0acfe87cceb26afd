import type { Loss, LossCode, PeopleNote } from '../formats/written'
import type { Id } from '../map/ids'
import { kindWord } from '../map/kind-word'
import type { CommunityMap, Connection, Participant, UnknownFields } from '../map/map'
import { REWRITTEN, type Rewrite } from '../map/mentions'
import { cut, foldForSearch, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../text'
import { Callings, isNameless, namesUnnamed, type PeopleChoices, peopleOf } from './callings'
import { renamedIds, unsaidIds } from './renamed-ids'

/** A map as it may leave, and what was left out of it. */
export interface Leaving {
  map: CommunityMap
  losses: Loss[]
}

/** What a file with these choices says of the people in it. */
export function peopleNoteOf(choices: PeopleChoices): PeopleNote {
  const there = namesUnnamed(choices) ? 'named' : 'marks'
  return { names: choices.people, notes: choices.notes, unnamed: choices.withoutUnnamed ? 'left-out' : there }
}

/** Takes the losses of one export together. */
class Losses {
  readonly #counts = new Map<LossCode, number>()

  add(code: LossCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  get list(): Loss[] {
    return [...this.#counts].map(([code, count]) => ({ code, params: { count } }))
  }
}

function filtered<Thing>(things: Record<Id, Thing>, stays: (thing: Thing) => boolean): Record<Id, Thing> {
  return Object.fromEntries(Object.entries(things).filter(([, thing]) => stays(thing)))
}

/** A map without the people who asked not to be named, their ties and their part in promises. Texts stay. */
function withoutUnnamed(map: CommunityMap, losses: Losses): CommunityMap {
  const gone = new Set(peopleOf(map).flatMap(({ id, unnamed }) => (unnamed === true ? [id] : [])))
  losses.add('people-unnamed-left-out', gone.size)
  if (gone.size === 0) return map
  const ties = filtered(map.connections, ({ from, to }) => !gone.has(from) && !gone.has(to))
  const connections = each(ties, (tie) => {
    const { commitment } = tie
    if (commitment === undefined) return tie
    return { ...tie, commitment: { ...commitment, who: commitment.who.filter((id) => !gone.has(id)) } }
  })
  const order = {
    ...map.order,
    participants: map.order.participants.filter((id) => !gone.has(id)),
    connections: map.order.connections.filter((id) => Object.hasOwn(connections, id)),
  }
  return { ...map, participants: filtered(map.participants, ({ id }) => !gone.has(id)), connections, order }
}

/** Makes each thing of a map what may leave of it. */
class Leaver {
  constructor(
    private readonly choices: PeopleChoices,
    private readonly callings: Callings,
    private readonly losses: Losses,
  ) {}

  session(session: CommunityMap['session']): CommunityMap['session'] {
    const { facilitators } = this.callings
    this.losses.add('facilitators-left-out', session.facilitators.length - facilitators.length)
    return this.#known({ ...this.#texts(session, REWRITTEN.session, this.callings.whole), facilitators })
  }

  participant(one: Participant): Participant {
    const { people: how } = this.choices
    const { organisations, called, whole, all } = this.callings
    const isMark = one.unnamed === true && !namesUnnamed(this.choices)
    const isSilent = isMark || isNameless(how)
    const hasOrganisation = organisations === null || organisations.has(foldForSearch(one.organisation))
    const written = isMark || !hasOrganisation ? '' : cut(whole(one.organisation), MAX_NAME_LENGTH)
    // Nothing is left of the name of an organisation that was somebody's.
    const organisation = /[\p{L}\p{N}]/u.test(written) ? written : ''
    const role = isSilent ? '' : cut(all(one.role), MAX_NAME_LENGTH)
    const notes = isMark ? '' : cut(all(this.#noted(one.notes)), MAX_TEXT_LENGTH)
    if (one.role !== '' && role === '') this.losses.add('roles-left-out')
    if (one.organisation !== '' && written === '') this.losses.add('organisations-left-out')
    else if (organisation !== one.organisation) this.losses.add('names-in-texts')
    return this.#known({ ...one, name: called.get(one.id) ?? '', organisation, role, notes })
  }

  resource(one: CommunityMap['resources'][Id]): CommunityMap['resources'][Id] {
    const own = { ...one, description: this.#noted(one.description) }
    return this.#known(this.#texts(own, REWRITTEN.resources, this.callings.all))
  }

  connection(one: Connection): Connection {
    const noted = one.kind === 'other' ? one : { ...one, note: this.#noted(one.note) }
    const known = this.#known(this.#texts(noted, REWRITTEN.connections, this.callings.all))
    // What another kind of tie is, its note alone says: as much of it as is written on the tie.
    const own = one.kind === 'other' ? { ...known, note: this.#noted(known.note, kindWord(known)) } : known
    return own.commitment === undefined ? own : { ...own, commitment: this.#known(own.commitment) }
  }

  zone(one: CommunityMap['zones'][Id]): CommunityMap['zones'][Id] {
    return this.#known(this.#texts(one, REWRITTEN.zones, this.callings.all))
  }

  /** Fields that this version does not know may hold anything. They go along with everything else, or not at all. */
  unknown(fields: UnknownFields | undefined): UnknownFields | undefined {
    if (fields === undefined) return undefined
    if (this.choices.people === 'full' && this.choices.notes) return REWRITTEN.unknown(fields, this.callings.all)
    this.losses.add('unknown-fields', Object.keys(fields).length)
    return undefined
  }

  #known<Thing extends { unknown?: UnknownFields }>(thing: Thing): Thing {
    if (thing.unknown === undefined) return thing
    const { unknown, ...known } = thing
    const kept = this.unknown(unknown)
    return (kept === undefined ? known : { ...known, unknown: kept }) as Thing
  }

  #texts<Thing>(thing: Thing, rewritten: (thing: Thing, rewrite: Rewrite) => Thing, rewrite: Rewrite): Thing {
    const next = rewritten(thing, rewrite)
    if (next !== thing) this.losses.add('names-in-texts')
    return next
  }

  /** @param left of a note where notes do not go along. */
  #noted(text: string, left = ''): string {
    if (this.choices.notes || text === left) return text
    this.losses.add('notes-left-out')
    return left
  }
}

function each<Thing extends { id: Id }>(things: Record<Id, Thing>, make: (thing: Thing) => Thing): Record<Id, Thing> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, make(thing)]))
}

/**
 * A map as it may leave: people are called as chosen, in texts, too, notes go along or not, and people who asked not
 * to be named are left out with their ties, or are there without a name. The map given stays as it is.
 *
 * @param pseudonyms the number of everybody, where they are called so.
 */
export function leavingMap(
  map: CommunityMap,
  choices: PeopleChoices,
  pseudonyms: Readonly<Record<Id, number>>,
): Leaving {
  const losses = new Losses()
  const callings = new Callings(map, choices, pseudonyms)
  const leaver = new Leaver(choices, callings, losses)
  const left = choices.withoutUnnamed ? withoutUnnamed(map, losses) : map
  const unknown = leaver.unknown(left.unknown)
  const { unknown: _unknown, ...rest } = left
  const leaving: CommunityMap = {
    ...rest,
    session: leaver.session(left.session),
    participants: each(left.participants, (one) => leaver.participant(one)),
    resources: each(left.resources, (one) => leaver.resource(one)),
    connections: each(left.connections, (one) => leaver.connection(one)),
    zones: each(left.zones, (one) => leaver.zone(one)),
    ...(unknown && { unknown }),
  }
  const unnamed = new Set(namesUnnamed(choices) ? [] : peopleOf(map).flatMap((one) => (one.unnamed ? one.id : [])))
  const theirs = new Set(
    Object.values(map.connections).flatMap(({ id, from, to, commitment }) =>
      [from, to, ...(commitment?.who ?? [])].some((end) => unnamed.has(end)) ? id : [],
    ),
  )
  const isTelling = (id: Id) => unnamed.has(id) || theirs.has(id) || callings.within.inId(id)
  const { people: how } = choices
  return { map: how === 'full' ? unsaidIds(leaving, isTelling) : renamedIds(leaving, how), losses: losses.list }
}

/** The title of a session as it may leave, for the name of a file. */
export function leavingTitle(
  map: CommunityMap,
  choices: PeopleChoices,
  pseudonyms: Readonly<Record<Id, number>>,
): string {
  return new Callings(map, choices, pseudonyms).whole(map.session.title)
}
