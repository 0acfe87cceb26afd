import type { TextKey } from '../language/translate'
import type { Connection, MapNode, Zone } from '../map/map'

/** Anything of a map that holds texts and can be looked for. */
export type Findable = MapNode | Connection | Zone

/** Where a text stands in the map, named as the language files do under `find.field.`. */
export type FindField =
  | 'name'
  | 'side'
  | 'organisation'
  | 'role'
  | 'notes'
  | 'kind'
  | 'status'
  | 'description'
  | 'origin'
  | 'note'
  | 'promise'
  | 'promise-status'
  | 'label'

/** One text of a thing: as people read it, never as the map codes it. */
export interface FieldText {
  field: FindField
  text: string
}

/** The words for the map's closed sets, in the language of the window. */
export type WordOf = (key: TextKey) => string

function textsOfNode(node: MapNode, word: WordOf): FieldText[] {
  if ('side' in node) {
    return [
      { field: 'name', text: node.name },
      { field: 'role', text: node.role },
      { field: 'organisation', text: node.organisation },
      { field: 'side', text: word(`side.${node.side}`) },
      { field: 'notes', text: node.notes },
    ]
  }
  return [
    { field: 'name', text: node.name },
    { field: 'kind', text: word(`resource-kind.${node.kind}`) },
    { field: 'status', text: word(`resource-status.${node.status}`) },
    { field: 'description', text: node.description },
  ]
}

function textsOfTie({ kind, origin, note, commitment }: Connection, word: WordOf): FieldText[] {
  const promise: FieldText[] = commitment
    ? [
        { field: 'promise', text: commitment.what },
        { field: 'promise-status', text: word(`commitment-status.${commitment.status}`) },
      ]
    : []
  return [
    { field: 'kind', text: word(`kind.${kind}`) },
    { field: 'note', text: note },
    ...promise,
    { field: 'origin', text: word(`origin.${origin}`) },
  ]
}

/** Every text of a thing, those that say most of it first. Some may be empty. */
export function textsOf(thing: Findable, word: WordOf): FieldText[] {
  if ('from' in thing) return textsOfTie(thing, word)
  if ('label' in thing) return [{ field: 'label', text: thing.label }]
  return textsOfNode(thing, word)
}
