import type { NodeKind } from '../layout/footprint'
import { Followed } from '../map/followed'
import { LayeredLookup, type Lookup } from '../map/layered-lookup'
import { type CommunityMap, type MapNode, own, type Participant } from '../map/map'
import { nameKey } from './names'
import type { Ref } from './plan'

/** A node by its name, with what comparing names needs. */
export interface Named {
  ref: Ref
  kind: NodeKind
  name: string
  key: string
  words: readonly string[]
  /** The words in one order for all, to find names with their words swapped. */
  sorted: string
  /** The digits of the name: `room 1` and `room 2` differ by intent. */
  digits: string
  /** One bit for each letter that occurs, to rule out distant names without comparing them. */
  letters: number
}

/** Names that are being added to. */
interface OpenSection {
  all: Named[]
  byKey: Map<string, Named[]>
}

interface Section {
  all: readonly Named[]
  byKey: Lookup<string, readonly Named[]>
}

interface WrittenSection extends Section {
  byId: LayeredLookup<string, Named>
  byKey: LayeredLookup<string, readonly Named[]>
}

/** What comparing a name with others needs to know of it. */
export function named(ref: Ref, kind: NodeKind, name: string): Named {
  const key = nameKey(name)
  const words = key.split(' ')
  let letters = 0
  for (let index = 0; index < key.length; index += 1) letters |= 1 << (key.charCodeAt(index) % 32)
  return {
    ref,
    kind,
    name,
    key,
    words,
    sorted: words.toSorted().join(' '),
    digits: key.replace(/\P{N}/gu, ''),
    letters,
  }
}

function enter(section: OpenSection, entry: Named): void {
  section.all.push(entry)
  const namesakes = section.byKey.get(entry.key)
  if (namesakes) namesakes.push(entry)
  else section.byKey.set(entry.key, [entry])
}

type NodeRecords = 'participants' | 'resources'

function sectionOf(
  kind: NodeKind,
  records: Readonly<Record<string, MapNode>>,
  order: readonly string[],
): WrittenSection {
  const section: OpenSection = { all: [], byKey: new Map() }
  for (const id of order) {
    const node = records[id]
    if (node) enter(section, named(id, kind, node.name))
  }
  const byId = new Map(section.all.map((entry) => [entry.ref, entry]))
  return { all: section.all, byKey: new LayeredLookup(section.byKey), byId: new LayeredLookup(byId) }
}

/** The names after a change: only those that are new are taken apart. */
function sectionAfter(
  kind: NodeKind,
  { all, byKey, byId }: WrittenSection,
  records: Readonly<Record<string, MapNode>>,
  { order, changed }: { order: readonly string[]; changed: ReadonlySet<string> },
): WrittenSection {
  const entries = new Map<string, Named | undefined>()
  const keys = new Set<string>()
  for (const id of changed) {
    const [known, name] = [byId.get(id), own(records, id)?.name]
    if (known?.name === name) continue
    const entry = name === undefined ? undefined : named(id, kind, name)
    entries.set(id, entry)
    for (const each of [known, entry]) if (each !== undefined) keys.add(each.key)
  }
  if (entries.size === 0) return { all, byKey, byId }
  const ids = byId.with(entries)
  const next = order.flatMap((id) => ids.get(id) ?? [])
  const lists = new Map<string, Named[] | undefined>([...keys].map((key) => [key, undefined]))
  for (const entry of next) if (keys.has(entry.key)) lists.set(entry.key, [...(lists.get(entry.key) ?? []), entry])
  return { all: next, byKey: byKey.with(lists), byId: ids }
}

function followedNames(kind: NodeKind, collection: NodeRecords): Followed<NodeRecords, WrittenSection> {
  return new Followed<NodeRecords, WrittenSection>(collection, {
    make: (map) => sectionOf(kind, map[collection], map.order[collection]),
    follow: (section, { after, changed }) =>
      sectionAfter(kind, section, after[collection], { order: after.order[collection], changed }),
  })
}

/** Kept as long as the records they were made from: a map is read again at every key. */
const SECTIONS: Readonly<Record<NodeKind, Followed<NodeRecords, WrittenSection>>> = {
  participant: followedNames('participant', 'participants'),
  resource: followedNames('resource', 'resources'),
}

/** Whether another person of a map is called the same. */
export function hasNamesake(map: CommunityMap, { id, name }: Participant): boolean {
  const namesakes = SECTIONS.participant.of(map).byKey.get(nameKey(name)) ?? []
  return namesakes.some(({ ref }) => ref !== id)
}

/** The names of a map's nodes, and of those that the text read so far adds. */
export class NameBook {
  readonly #written: Record<NodeKind, Section>
  readonly #added: Record<NodeKind, OpenSection> = {
    participant: { all: [], byKey: new Map() },
    resource: { all: [], byKey: new Map() },
  }
  /** Nodes of the map that the text has given another name. */
  readonly #renamed = new Set<Ref>()

  constructor(map: CommunityMap) {
    this.#written = {
      participant: SECTIONS.participant.of(map),
      resource: SECTIONS.resource.of(map),
    }
  }

  add(entry: Named): void {
    enter(this.#added[entry.kind], entry)
  }

  /** Gives a node another name. */
  rename(ref: Ref, kind: NodeKind, name: string): void {
    const left = this.#added[kind].all.filter((entry) => entry.ref !== ref)
    this.#added[kind] = { all: [], byKey: new Map() }
    for (const entry of left) this.add(entry)
    this.#renamed.add(ref)
    this.add(named(ref, kind, name))
  }

  #sections(kind: NodeKind): Section[] {
    return [this.#written[kind], this.#added[kind]]
  }

  /** Whether an entry says how its node is called now. */
  #isCurrent(entry: Named, section: Section): boolean {
    return section === this.#added[entry.kind] || !this.#renamed.has(entry.ref)
  }

  /** The nodes of a kind that are called exactly so. */
  called(kind: NodeKind, key: string): Named[] {
    return this.#sections(kind).flatMap((section) =>
      (section.byKey.get(key) ?? []).filter((entry) => this.#isCurrent(entry, section)),
    )
  }

  /** The nodes of a kind whose name passes a test, in the order in which they came. */
  filter(kind: NodeKind, test: (entry: Named) => boolean): Named[] {
    return this.#sections(kind).flatMap((section) =>
      section.all.filter((entry) => test(entry) && this.#isCurrent(entry, section)),
    )
  }

  /** The nodes of a kind that have a rank, the lowest first; of the same rank in the order in which they came. */
  ranked(kinds: readonly NodeKind[], rankOf: (entry: Named) => number | undefined): Named[] {
    const found: { entry: Named; rank: number }[] = []
    for (const section of [this.#written, this.#added].flatMap((each) => kinds.map((kind) => each[kind]))) {
      for (const entry of section.all) {
        const rank = rankOf(entry)
        if (rank !== undefined && this.#isCurrent(entry, section)) found.push({ entry, rank })
      }
    }
    return found.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry)
  }
}
