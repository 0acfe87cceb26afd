import type { Commit } from '../map/commit'
import type { Id } from '../map/ids'
import { type CommunityMap, own, type Participant } from '../map/map'
import { touchedBy } from '../map/touched'
import { differenceBetween } from './difference'
import { type Named, NO_NAME, shownNames } from './names'
import { WALL_COLLECTIONS, type WallMap } from './wall-map'
import type { WallNames } from './wall-state'
import { type WallChange, withChange } from './wall-stream'

function namedOf({ id, name, unnamed }: Participant): Named {
  return unnamed ? { id, name, unnamed } : { id, name }
}

function kept<Record>(records: { [id: Id]: Record }, keeps: (record: Record, id: Id) => Record | undefined) {
  const entries = Object.entries(records).flatMap(([id, record]) => {
    const next = keeps(record, id)
    return next === undefined ? [] : [[id, next] as const]
  })
  return Object.fromEntries(entries)
}

/**
 * What a frozen wall keeps of the map when somebody has been erased from it: nothing that is not there any more, and
 * words as they are now, as older ones may name them. Places stay.
 */
function heldWithout(shown: WallMap, now: WallMap): WallMap {
  const participants = kept(shown.participants, (each, id) => (Object.hasOwn(now.participants, id) ? each : undefined))
  const resources = kept(shown.resources, (each, id) => {
    const live = own(now.resources, id)
    return live && { ...each, name: live.name }
  })
  const isThere = (id: Id) => Object.hasOwn(participants, id) || Object.hasOwn(resources, id)
  return {
    ...shown,
    question: now.question,
    participants,
    resources,
    connections: kept(shown.connections, (each, id) =>
      Object.hasOwn(now.connections, id) && isThere(each.from) && isThere(each.to) ? each : undefined,
    ),
    zones: kept(shown.zones, (each, id) => {
      const live = own(now.zones, id)
      return live && { ...each, label: live.label }
    }),
  }
}

/** The picture that a frozen wall keeps, and what of the map reaches it all the same: what privacy asks for. */
export class HeldPicture {
  readonly #people: Map<Id, Named>
  #shown: WallMap

  /** @param map as it is when the wall is frozen. @param shown its reduction. */
  constructor(
    private map: CommunityMap,
    shown: WallMap,
  ) {
    this.#people = new Map(Object.values(map.participants).map((each) => [each.id, namedOf(each)]))
    this.#shown = shown
  }

  /** What the wall keeps. */
  get shown(): WallMap {
    return this.#shown
  }

  /** Whether it holds something. */
  has(id: Id): boolean {
    return WALL_COLLECTIONS.some((each) => Object.hasOwn(this.#shown[each], id))
  }

  /**
   * Takes over what of a commit cannot wait: that somebody was erased, or asks not to be named.
   *
   * @param map after the commit.
   * @param reduced reduces that map.
   * @returns what it changes of the picture; `null` when all of it can wait.
   */
  follow(map: CommunityMap, commit: Pick<Commit, 'kind' | 'patches'>, reduced: () => WallMap): WallChange | null {
    const shown = this.#shown
    const before = this.map
    this.map = map
    const change = commit.kind === 'erasure' ? differenceBetween(shown, heldWithout(shown, reduced())) : null
    for (const id of change?.participants?.removed ?? []) this.#people.delete(id)
    const { participants } = touchedBy(commit.patches, before, map)
    const hidden = [...participants].filter((id) => this.#hide(own(map.participants, id)))
    const set = hidden.flatMap((id) => {
      const person = own(shown.participants, id)
      return person === undefined ? [] : [{ ...person, ...NO_NAME }]
    })
    return this.#take(set.length === 0 ? change : { ...change, participants: { ...change?.participants, set } })
  }

  /** Names people in another way. @returns what that changes of the picture; `null` for nothing. */
  rename(names: WallNames): WallChange | null {
    const named = shownNames([...this.#people.values()], names)
    const participants = kept(this.#shown.participants, (each, id) => ({ ...each, ...named.get(id) }))
    return this.#take(differenceBetween(this.#shown, { ...this.#shown, participants }))
  }

  #take(change: WallChange | null): WallChange | null {
    if (change !== null) this.#shown = withChange(this.#shown, change)
    return change
  }

  /** Takes over the wish not to be named. @returns whether it is new. */
  #hide(person: Participant | undefined): boolean {
    const held = person?.unnamed ? this.#people.get(person.id) : undefined
    if (held === undefined || held.unnamed) return false
    this.#people.set(held.id, { ...held, unnamed: true })
    return true
  }
}
