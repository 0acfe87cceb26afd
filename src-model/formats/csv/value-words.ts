import { kindsFrom, resourceKindFrom, statusFrom } from '../../capture/words'
import { MAX_COORDINATE } from '../../map/limits'
import type { CommitmentStatus, ConnectionKind, Origin, ResourceKind, ResourceStatus, Side } from '../../map/map'
import { CONNECTION_KINDS, ORIGINS } from '../../map/map'
import { dateSchema } from '../../map/schema'
import { foldForSearch, shortLine } from '../../text'
import type { EndSort } from '../fit-tie'

// Words in the cells of tables, folded as `foldForSearch` does, in English and Italian.

/** The longest cell that is one of these words, in UTF-16 code units. */
const LONGEST = 100

const SIDE_WORDS: Readonly<Record<Side, readonly string[]>> = {
  employee: [
    ...['employee', 'employees', 'dipendente', 'dipendenti', 'staff', 'team', 'internal', 'insider', 'worker'],
    ...['interno', 'interna', 'interni', 'interne', 'personale', 'impiegato', 'impiegata', 'lavoratore', 'lavoratrice'],
    ...['collaboratore', 'collaboratrice', 'collaboratori'],
  ],
  customer: [
    ...['customer', 'customers', 'cliente', 'clienti', 'client', 'clients', 'user', 'users', 'utente', 'utenti'],
    ...['buyer', 'acquirente', 'consumer', 'consumatore', 'consumatrice'],
  ],
  guest: [
    ...['guest', 'guests', 'ospite', 'ospiti', 'external', 'outsider', 'esterno', 'esterna', 'esterni', 'esterne'],
    ...['visitor', 'visitors', 'visitatore', 'visitatrice', 'partner', 'partners', 'supplier', 'suppliers'],
    ...['fornitore', 'fornitrice', 'fornitori', 'invitato', 'invitata', 'invitati', 'relatore', 'relatrice', 'speaker'],
  ],
}

const RESOURCE_KIND_WORDS: Readonly<Record<string, ResourceKind>> = {
  skills: 'skill',
  competenze: 'skill',
  abilita: 'skill',
  conoscenze: 'knowledge',
  sapere: 'knowledge',
  spaces: 'space',
  spazi: 'space',
  place: 'space',
  luogo: 'space',
  tools: 'tool',
  strumenti: 'tool',
  attrezzo: 'tool',
  attrezzi: 'tool',
  attrezzatura: 'tool',
  equipment: 'tool',
  dato: 'data',
  soldi: 'money',
  fondi: 'money',
  funds: 'money',
  contacts: 'contact',
  contatti: 'contact',
}

const SORT_WORDS: Readonly<Record<EndSort, readonly string[]>> = {
  participant: [
    ...['person', 'people', 'persona', 'persone', 'participant', 'participants', 'partecipante', 'partecipanti'],
    ...['individual', 'human', 'member'],
  ],
  resource: ['resource', 'resources', 'risorsa', 'risorse', 'asset', 'assets'],
}

const STATUS_OF_PROMISE: Readonly<Record<CommitmentStatus, readonly string[]>> = {
  promised: ['promised', 'promesso', 'promessa', 'open', 'aperto', 'aperta'],
  done: ['done', 'fatto', 'fatta', 'kept', 'mantenuto', 'mantenuta', 'closed', 'chiuso', 'chiusa'],
  dropped: ['dropped', 'lasciato cadere', 'lasciata cadere', 'cancelled', 'annullato', 'annullata'],
}

const ORIGIN_WORDS: Readonly<Record<Origin, readonly string[]>> = {
  before: ['before', 'already there', 'c era gia', 'prima', 'gia presente'],
  workshop: ['workshop', 'made here', 'nato qui', 'nata qui', 'laboratorio', 'qui', 'here'],
}

const YES = new Set(['yes', 'y', 'si', 's', 'x', 'true', 'vero', '1', 'directed', 'one way'])
const NO = new Set(['no', 'n', 'false', 'falso', '0', 'undirected', 'mutual', 'both', 'both ways', 'reciproco'])

function folded(cell: string): string {
  return foldForSearch(shortLine(cell, LONGEST))
}

function oneOf<Value extends string>(words: ReadonlyMap<string, Value>, typed: string): Value | undefined {
  const whole = words.get(typed)
  if (whole !== undefined) return whole
  // “dip.”, “D”, or “Cliente storico”.
  const begun = new Set([...words].filter(([word]) => word.startsWith(typed)).map(([, value]) => value))
  if (begun.size === 1) return [...begun][0]
  const among = new Set(typed.split(' ').flatMap((word) => words.get(word) ?? []))
  return among.size === 1 ? [...among][0] : undefined
}

function byWord<Value extends string>(words: Readonly<Record<Value, readonly string[]>>): Map<string, Value> {
  const all = Object.entries(words) as [Value, readonly string[]][]
  return new Map(all.flatMap(([value, names]) => names.map((name): [string, Value] => [name, value])))
}

const SIDE_BY_WORD = byWord(SIDE_WORDS)
const SORT_BY_WORD = byWord(SORT_WORDS)
const PROMISE_BY_WORD = byWord(STATUS_OF_PROMISE)

/** The side that a cell names, whole or by its beginning. */
export function sideOf(cell: string): Side | undefined {
  const typed = folded(cell)
  return typed === '' ? undefined : oneOf(SIDE_BY_WORD, typed)
}

/** The kind of resource that a cell names. */
export function resourceKindOf(cell: string): ResourceKind | undefined {
  const typed = folded(cell)
  if (Object.hasOwn(RESOURCE_KIND_WORDS, typed)) return RESOURCE_KIND_WORDS[typed]
  return resourceKindFrom(typed)
}

/** The status of a resource that a cell names. */
export function statusOf(cell: string): ResourceStatus | undefined {
  return statusFrom(shortLine(cell, LONGEST))
}

/** Whether a cell says that something is a person or a resource. */
export function sortOf(cell: string): EndSort | undefined {
  return SORT_BY_WORD.get(folded(cell))
}

/** The kinds of tie that a cell may mean. A single letter means none: in others' files it stands for something else. */
export function tieKindsOf(cell: string): ConnectionKind[] {
  const typed = folded(cell)
  if (typed.length < 2) return []
  const kinds = kindsFrom(typed)
  return kinds.length > 0 ? kinds : CONNECTION_KINDS.filter((kind) => foldForSearch(kind) === typed)
}

/** When a tie was made, as far as the cell tells. */
export function originOf(cell: string): Origin | undefined {
  const typed = folded(cell)
  return ORIGINS.find((each) => ORIGIN_WORDS[each].includes(typed))
}

/** How a promise stands, as far as the cell tells. */
export function promiseStatusOf(cell: string): CommitmentStatus | undefined {
  return PROMISE_BY_WORD.get(folded(cell))
}

/** Whether a cell says yes or no, in the words of directions, too. */
export function yesOrNo(cell: string): boolean | undefined {
  const typed = folded(cell)
  if (YES.has(typed)) return true
  return NO.has(typed) ? false : undefined
}

/** A finite number, with a point or a comma before its decimals. */
export function numberOf(cell: string): number | undefined {
  const typed = cell.trim()
  if (!/^[-+]?\d{1,40}(?:[.,]\d{1,40})?(?:[eE][-+]?\d{1,3})?$/.test(typed)) return undefined
  const value = Number(typed.replace(',', '.'))
  return Number.isFinite(value) ? value + 0 : undefined
}

/** A place on the canvas within its bounds. */
export function coordinateOf(cell: string): number | undefined {
  const value = numberOf(cell)
  return value === undefined ? undefined : Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, value)) + 0
}

/** A day as people and spreadsheets write it, the day before the month. @returns `YYYY-MM-DD`. */
export function dayOf(cell: string): string | undefined {
  const typed = cell.trim()
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed) ?? []
  const iso = year === '' ? typed.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dateSchema.safeParse(iso).success ? iso : undefined
}
