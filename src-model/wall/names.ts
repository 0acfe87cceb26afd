import type { Id } from '../map/ids'
import type { Participant } from '../map/map'
import { initials } from '../names'
import { foldForSearch } from '../text'
import { type NameParts, namePartsOf } from './name-parts'
import type { WallParticipant } from './wall-map'
import type { WallNames } from './wall-state'

/** What the wall knows of who somebody is. */
export type ShownName = Pick<WallParticipant, 'name' | 'initials'>

/** Somebody with a name that the room may see or not. */
export type Named = Pick<Participant, 'id' | 'name' | 'unnamed'>

/** Of somebody who asked not to be named. */
export const NO_NAME: Readonly<ShownName> = { name: '', initials: '' }

/** The most letters of a family name that stand for it. */
const MOST_LETTERS = 4

const NO_BREAK = '\u00a0'

const segmenter = new Intl.Segmenter()

function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** What people who share a first name have in common; empty for a name without any letter. */
export function sharedName(name: string): string {
  return foldForSearch(namePartsOf(name).first)
}

/** A name on its way to be shortened. */
interface ShortName {
  parts: NameParts
  /** The letters of the family name, as they are written and as they are compared. */
  written: string[]
  folded: string[]
}

function shortNameOf(name: string): ShortName {
  const parts = namePartsOf(name)
  const written = lettersOf(parts.family)
  return { parts, written, folded: written.map(foldForSearch) }
}

/** What a family name begins with, as it is compared. @param count of letters. */
function beginning({ parts, folded }: ShortName, count: number): string {
  return JSON.stringify([parts.lead, ...folded.slice(0, count)])
}

/** How many of the names begin in each way. */
function beginningsOf(all: readonly ShortName[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of all) {
    for (let count = 0; count <= Math.min(MOST_LETTERS, each.written.length); count += 1) {
      const key = beginning(each, count)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** How many letters of a family name tell it from as many others as can be told apart; never all of them. */
function lettersNeeded(name: ShortName, counts: ReadonlyMap<string, number>): number {
  const like = (count: number) => counts.get(beginning(name, count)) ?? 0
  for (let count = Math.min(MOST_LETTERS, name.written.length - 1); count > 1; count -= 1) {
    if (like(count) < like(count - 1)) return count
  }
  return 1
}

function shortened({ parts, written }: ShortName, count: number): string {
  const { first, lead, counter } = parts
  if (written.length === 0) return first + counter
  const letters = written.slice(0, count).join('')
  // No line ends before letters that stand for a name: by themselves they say nothing.
  const family = `${lead}${letters.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')}.`.replaceAll(' ', NO_BREAK)
  return `${first}${lead === '' ? NO_BREAK : ' '}${family}${counter}`
}

/**
 * The names of people who share their first name, in their order: “Anna R.” and “Anna B.”, with more letters of the
 * family name where those are the same, “Anna Ro.” and “Anna Ri.”. Never the whole family name, and no more letters
 * than tell people apart: who is called the same in all that may be shown is shown the same.
 *
 * @param names in full. A single one is left with its first name.
 */
export function firstNames(names: readonly string[]): string[] {
  const all = names.map(shortNameOf)
  const counts = beginningsOf(all)
  const isShared = all.length > 1
  return all.map((each) => {
    const { first, counter, isTitle } = each.parts
    return isShared || isTitle ? shortened(each, lettersNeeded(each, counts)) : first + counter
  })
}

function shown(name: string): ShownName {
  return { name, initials: initials(name) }
}

/**
 * How the wall names people who share their first name, and with it all there is to know to name each of them. Who
 * asked not to be named has no name, and takes no part in telling the others apart.
 */
export function shownAmong(people: readonly Named[], names: WallNames): Map<Id, ShownName> {
  const found = new Map<Id, ShownName>()
  for (const { id, unnamed } of people) if (unnamed) found.set(id, NO_NAME)
  const named = people.filter(({ unnamed }) => !unnamed)
  const first = names === 'first' ? firstNames(named.map(({ name }) => name)) : []
  for (const [index, { id, name }] of named.entries()) {
    if (names === 'full') found.set(id, shown(name))
    else if (names === 'first') found.set(id, shown(first[index] ?? ''))
    else found.set(id, { name: initials(name), initials: initials(name) })
  }
  return found
}

/** How the wall names people: all of a map's, as sharing a first name counts among them. */
export function shownNames(people: readonly Named[], names: WallNames): Map<Id, ShownName> {
  const groups = new Map<string, Named[]>()
  for (const each of people) {
    const key = sharedName(each.name)
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return new Map([...groups.values()].flatMap((group) => [...shownAmong(group, names)]))
}
