import type { Id } from '../map/ids'
import type { CommunityMap, Participant } from '../map/map'
import { LEFT_OUT, type Rewrite } from '../map/mentions'
import { foldForSearch } from '../text'
import { leavingAddressesOut, NamesWithin } from './addresses'
import { calledFacilitators, calledNames, sharedOrganisations } from './called'
import type { ExportChoices, PeopleData } from './choices'
import { firstNamesOf, mentionsOfName } from './name-mentions'
import { type Mention, rewriteOf } from './names-in-texts'

/** Of an organisation with fewer people in the room its name would name them. */
const LEAST_OF_ORGANISATION = 3

/** What of the choices decides over people. */
export type PeopleChoices = Pick<ExportChoices, 'format' | 'people' | 'notes' | 'withoutUnnamed'>

/** Whether people who asked not to be named are named all the same: in a whole map in full, which Trama reads back. */
export function namesUnnamed({ format, people, withoutUnnamed }: PeopleChoices): boolean {
  return format === 'community-map' && people === 'full' && !withoutUnnamed
}

/** Whether people are called by nothing that names them. */
export function isNameless(how: PeopleData): boolean {
  return how === 'pseudonyms' || how === 'initials'
}

/** Everybody on a map, in order. */
export function peopleOf(map: CommunityMap): Participant[] {
  return map.order.participants.flatMap((id) => map.participants[id] ?? [])
}

/** Parts of somebody's name that the name of their own organisation holds: there they mean whoever it is called after. */
function partsWithin(organisation: string, parts: readonly Mention[]): Mention[] {
  if (organisation === '') return []
  const sought = parts.map(({ name }) => ({ name, instead: LEFT_OUT }))
  return rewriteOf(sought)(organisation) === organisation ? [] : sought
}

/** Whom a map is about, and how each is called. */
export class Callings {
  readonly called: Map<Id, string>
  /** Of names as a whole, for texts in which parts of them mean something else: titles, places, organisations. */
  readonly whole: Rewrite
  /** Of names and parts of them, for texts about people. */
  readonly all: Rewrite
  /** The same names where words are written together. */
  readonly within: NamesWithin
  readonly facilitators: string[]
  /** Organisations that may be said. `null` for all of them. */
  readonly organisations: Set<string> | null

  constructor(map: CommunityMap, choices: PeopleChoices, pseudonyms: Readonly<Record<Id, number>>) {
    const { people: how } = choices
    const isNamed = namesUnnamed(choices)
    const all = peopleOf(map)
    const stays = (one: Participant) => one.unnamed !== true || !choices.withoutUnnamed
    const { language, facilitators } = map.session
    const people = all.filter(stays)
    this.called = calledNames(people, how, pseudonyms, { language, isNamed })
    this.organisations = isNameless(how) ? sharedOrganisations(people, LEAST_OF_ORGANISATION) : null
    const unnamed = new Set(all.filter((one) => one.unnamed && !isNamed).map(({ name }) => foldForSearch(name)))
    const free = facilitators.filter((name) => !unnamed.has(foldForSearch(name)))
    this.facilitators = calledFacilitators(free, how)
    const firstNames =
      how === 'first-names'
        ? firstNamesOf([...people.filter((one) => isNamed || !one.unnamed).map(({ name }) => name), ...free])
        : new Set<string>()
    const mentions: { whole: Mention[]; parts: Mention[] }[] = []
    const ofOrganisations: Mention[] = []
    for (const one of all) {
      const isAsked = one.unnamed === true && !isNamed
      if (how === 'full' && !isAsked) continue
      const instead = isAsked && how !== 'pseudonyms' ? LEFT_OUT : (this.called.get(one.id) ?? LEFT_OUT)
      // Of somebody who asked not to be named nothing is said, whatever the others are called.
      const their = mentionsOfName(one.name, instead, isAsked ? 'pseudonyms' : how, isAsked ? undefined : firstNames)
      mentions.push(their)
      ofOrganisations.push(...partsWithin(one.organisation, their.parts))
    }
    if (how !== 'full') {
      const known = new Set(all.map(({ name }) => foldForSearch(name)))
      for (const name of facilitators.filter((each) => !known.has(foldForSearch(each)))) {
        mentions.push(mentionsOfName(name, calledFacilitators([name], how)[0] ?? LEFT_OUT, how, firstNames))
      }
    }
    const whole = mentions.flatMap((each) => each.whole)
    const parts = mentions.flatMap((each) => each.parts)
    // A name that stands for itself may be in an address, too.
    const hidden = [...whole, ...parts].filter(({ name, instead }) => name !== instead)
    this.within = new NamesWithin(hidden.map(({ name }) => name))
    const addresses = leavingAddressesOut(this.within, how !== 'full')
    const names = { whole: rewriteOf([...whole, ...ofOrganisations]), all: rewriteOf([...whole, ...parts]) }
    const isAsIs = how === 'full' && hidden.length === 0
    this.whole = (text) => (isAsIs ? text : names.whole(addresses(text)))
    this.all = (text) => (isAsIs ? text : names.all(addresses(text)))
  }
}
