import type { Id } from '../map/ids'
import type { Participant } from '../map/map'
import { type Named, NO_NAME, type ShownName, sharedName, shownAmong } from './names'
import type { WallNames } from './wall-state'

/** How people are named on the wall, kept right while they come, go and are renamed, at a cost that goes with who changes. */
export class ShownPeople {
  readonly #people = new Map<Id, Named>()
  /** Who shares a first name. */
  readonly #groups = new Map<string, Set<Id>>()
  #shown = new Map<Id, ShownName>()

  constructor(
    people: Iterable<Named>,
    private names: WallNames,
  ) {
    for (const each of people) this.#join(each)
    this.#name(this.#groups.keys())
  }

  /** How somebody is named. */
  of(id: Id): ShownName {
    return this.#shown.get(id) ?? NO_NAME
  }

  /**
   * Takes over who somebody is now.
   *
   * @param changed people by id as they are now; `undefined` for those who are gone.
   * @returns everybody whose name may be another now.
   */
  follow(changed: ReadonlyMap<Id, Participant | undefined>): Set<Id> {
    const touched = new Set<string>()
    for (const [id, person] of changed) {
      const known = this.#people.get(id)
      if (known !== undefined && known.name === person?.name && known.unnamed === person.unnamed) continue
      if (known !== undefined) touched.add(this.#leave(known))
      if (person !== undefined) touched.add(this.#join(person))
    }
    return this.#name(touched)
  }

  /** Names everybody in another way. */
  rename(names: WallNames): void {
    this.names = names
    this.#name(this.#groups.keys())
  }

  #join({ id, name, unnamed }: Named): string {
    const key = sharedName(name)
    this.#people.set(id, unnamed ? { id, name, unnamed } : { id, name })
    const group = this.#groups.get(key) ?? new Set()
    this.#groups.set(key, group.add(id))
    return key
  }

  #leave({ id, name }: Named): string {
    const key = sharedName(name)
    this.#people.delete(id)
    this.#shown.delete(id)
    this.#groups.get(key)?.delete(id)
    return key
  }

  #name(groups: Iterable<string>): Set<Id> {
    const named = new Set<Id>()
    for (const key of groups) {
      const members = [...(this.#groups.get(key) ?? [])].flatMap((id) => this.#people.get(id) ?? [])
      if (members.length === 0) this.#groups.delete(key)
      for (const [id, name] of shownAmong(members, this.names)) {
        this.#shown.set(id, name)
        named.add(id)
      }
    }
    return named
  }
}
