import type { CommunityMap, Connection, MapNode, Participant } from '../../map/map'
import { own } from '../../map/map'
import { nodesOf, tiesOf } from '../graph/entry-parts'
import { lossesOfGraphs, lossOf, zoneLoss } from '../graph/losses'
import type { Writer } from '../written'

/** A blueprint's entry: what is empty is left out. */
type Entry = Record<string, string | string[] | number | boolean | undefined>

/** Ids of things as Kumu takes them: letters, digits and hyphens. */
class KumuIds {
  readonly #ids = new Map<string, string>()
  readonly #taken: Set<string>
  renamed = 0

  constructor(ids: readonly string[]) {
    this.#taken = new Set(ids.filter((each) => !each.includes('_')))
    for (const id of ids) this.#ids.set(id, this.#fitting(id))
  }

  of(id: string): string {
    return this.#ids.get(id) ?? id
  }

  #fitting(id: string): string {
    if (!id.includes('_')) return id
    this.renamed += 1
    const stem = id.replaceAll('_', '-')
    let fitting = stem
    for (let number = 2; this.#taken.has(fitting); number += 1) fitting = `${stem}-${number}`
    this.#taken.add(fitting)
    return fitting
  }
}

function withoutEmpty(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  )
}

function isEmptyList(value: Entry[string]): boolean {
  return Array.isArray(value) && value.length === 0
}

function elementOf(node: MapNode, ids: KumuIds): Entry {
  const known = { id: ids.of(node.id), label: node.name }
  if (!('side' in node)) {
    const { kind, status, description } = node
    return withoutEmpty({ ...known, type: 'resource', description, kind, status })
  }
  const { side, organisation, role, notes, unnamed } = node
  return withoutEmpty({ ...known, type: 'participant', description: notes, side, organisation, role, unnamed })
}

/** People by name where only one goes by it and nothing else is called so; otherwise by id. */
function callsOf(map: CommunityMap, ids: KumuIds): (id: string) => string {
  const nodes = nodesOf(map)
  const taken = new Set(nodes.map(({ id }) => ids.of(id)))
  const times = new Map<string, number>()
  for (const { name } of nodes) times.set(name, (times.get(name) ?? 0) + 1)
  const isTelling = ({ name }: Participant) => times.get(name) === 1 && !taken.has(name) && !name.includes('|')
  return (id) => {
    const person = own(map.participants, id)
    return person !== undefined && isTelling(person) ? person.name : ids.of(id)
  }
}

function connectionOf(tie: Connection, ids: KumuIds, callOf: (id: string) => string): Entry {
  const { kind, directed, note, strength, origin, commitment } = tie
  return withoutEmpty({
    from: ids.of(tie.from),
    to: ids.of(tie.to),
    direction: directed ? 'directed' : 'undirected',
    type: kind,
    description: note,
    strength,
    origin,
    promise: commitment?.what,
    'promise who': commitment?.who.map(callOf),
    'promise day': commitment?.by ?? undefined,
    'promise status': commitment?.status,
  })
}

/** Writes a Kumu blueprint: elements and connections, with our own fields beside Kumu's. It has no places and no areas. */
export const writeKumu: Writer = (map) => {
  const nodes = nodesOf(map)
  const ids = new KumuIds(nodes.map(({ id }) => id))
  const callOf = callsOf(map, ids)
  const blueprint = {
    elements: nodes.map((each) => elementOf(each, ids)),
    connections: tiesOf(map).map((each) => connectionOf(each, ids, callOf)),
  }
  return {
    files: [{ suffix: '', extension: '.kumu.json', text: `${JSON.stringify(blueprint, null, 2)}\n` }],
    losses: [
      ...(nodes.length > 0 ? [{ code: 'positions' as const, params: {} }] : []),
      ...zoneLoss(map),
      { code: 'title', params: {} },
      ...lossesOfGraphs(map),
      ...lossOf('ids-renamed', ids.renamed),
    ],
  }
}
