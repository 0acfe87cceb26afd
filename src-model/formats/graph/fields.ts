import { beginningOf, foldForSearch, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../text'
import { isSafeKey } from '../community-map/community-map-keys'
import type { GraphEntry } from './graph'

// What programs call the same thing, as `fieldName` has it. Our own names come first.

export const NAME_FIELDS = ['label', 'name', 'nome', 'etichetta', 'node label', 'title', 'titolo', 'shared name']
export const TYPE_FIELDS = [
  'type',
  'tipo',
  'element type',
  'node type',
  'tipologia',
  'category',
  'categoria',
  'class',
  'classe',
  'node class',
  'kind',
  'genere',
  'group',
  'gruppo',
  'side',
  'lato',
]
export const SIDE_FIELDS = ['side', 'lato', ...TYPE_FIELDS]
export const ORGANISATION_FIELDS = [
  'organisation',
  'organization',
  'organizzazione',
  'company',
  'azienda',
  'impresa',
  'ente',
  'org',
]
export const ROLE_FIELDS = ['role', 'ruolo', 'job', 'job title', 'mansione', 'professione']
export const NOTE_FIELDS = [
  'notes',
  'note',
  'description',
  'descrizione',
  'desc',
  'comment',
  'comments',
  'commento',
  'commenti',
]
export const STATUS_FIELDS = ['status', 'stato']
export const WEIGHT_FIELDS = ['weight', 'peso', 'edge weight', 'value', 'valore']
export const STRENGTH_FIELDS = ['strength', 'forza', 'intensita', 'intensity']
/** Fields that say in a word what a tie is. */
export const RELATION_FIELDS = [
  'kind',
  'type',
  'tipo',
  'connection type',
  'relation',
  'relazione',
  'relationship',
  'rapporto',
  'interaction',
  'shared interaction',
  'edge type',
  'edge class',
  'label',
  'edge label',
  'etichetta',
]

/**
 * The name of a field for comparing: without case, accents and punctuation.
 *
 * @returns `null` for a name that every object inherits, which no honest file has.
 */
export function fieldName(name: string): string | null {
  return isSafeKey(name) ? foldForSearch(beginningOf(name, MAX_NAME_LENGTH)) : null
}

/** As much of a field's text as can matter. */
export function fieldText(text: string): string {
  return beginningOf(text, MAX_TEXT_LENGTH)
}

/** The first of these fields that says something. */
export function firstOf({ fields }: GraphEntry, names: readonly string[]): string {
  for (const name of names) {
    const text = fields.get(name)
    if (text !== undefined && text.trim() !== '') return text
  }
  return ''
}
