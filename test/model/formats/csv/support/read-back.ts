import { guessUse } from '../../../../../src-model/formats/csv/guess-use'
import type { FoundEnd } from '../../../../../src-model/formats/found'
import { contentOf } from '../../../../../src-model/formats/recognise'
import { READERS } from '../../../../../src-model/formats/registry'
import type { WrittenFile } from '../../../../../src-model/formats/written'
import type { Id } from '../../../../../src-model/map/ids'
import type { CommunityMap } from '../../../../../src-model/map/map'

/** Reads texts as the import does without anybody choosing anything. */
export function readTexts(texts: readonly (string | Uint8Array)[], name = 'list.csv') {
  const contents = texts.map((text) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    const answer = contentOf(bytes, name)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.content
  })
  const tables = contents.flatMap((each) => (each.is === 'table' ? [guessUse(each.table)] : []))
  const reader = READERS.find((each) => each.recognises(contents))
  if (reader === undefined) throw new Error('nobody reads this')
  const answer = reader.read(contents, { tables, untyped: 'resource' })
  if (!answer.ok) throw new Error(answer.error.code)
  return { format: reader.id, tables, found: answer.found }
}

/** What tables hold of a map, with places in its order instead of ids. */
export function heldOf(map: CommunityMap) {
  const { participants, resources, connections, order } = map
  const nodes = [...order.participants, ...order.resources]
  const at = (id: Id) => nodes.indexOf(id)
  return {
    people: order.participants.flatMap((id) => {
      const { name, side, organisation, role, notes, unnamed = false, position } = participants[id] ?? fail()
      return { name, side, organisation, role, notes, unnamed, position }
    }),
    resources: order.resources.flatMap((id) => {
      const { name, kind, status, description, position } = resources[id] ?? fail()
      return { name, kind, status, description, position }
    }),
    ties: order.connections.map((id) => {
      const { from, to, kind, directed, strength, note, origin, commitment } = connections[id] ?? fail()
      const { what = '', who = [], by = null, status = null } = commitment ?? {}
      const promise = commitment ? { what, who: who.map(at), by, status } : null
      return { from: at(from), to: at(to), kind, directed, strength, note, origin, promise }
    }),
  }
}

function fail(): never {
  throw new Error('the map names what it does not have')
}

/** The same of files that were written. */
export function heldIn(files: readonly WrittenFile[]) {
  const { found } = readTexts(files.map(({ text }) => text))
  const keys = [...found.people, ...found.resources].map(({ key }) => key)
  const at = (end: FoundEnd) => ('key' in end ? keys.indexOf(end.key) : end.name)
  return {
    people: found.people.map(({ key: _, where: __, hasId: ___, ...person }) => person),
    resources: found.resources.map(({ key: _, where: __, hasId: ___, ...resource }) => resource),
    ties: found.ties.map(({ key: _, where: __, commitment, from, to, ...tie }) => {
      const promise = commitment && { ...commitment, who: commitment.who.map(at) }
      return { ...tie, from: at(from), to: at(to), promise }
    }),
    notes: found.notes,
  }
}
