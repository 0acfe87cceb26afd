import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  type CommitmentStatus,
  type ConnectionKind,
  ORIGINS,
  type Origin,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  type ResourceKind,
  type ResourceStatus,
  type Side,
} from '../../map/map'
import { foldForSearch, MAX_NAME_LENGTH, shortLine } from '../../text'

// Words that others' files have for what Trama knows, in English and Italian, folded as `foldForSearch` does.

const SIDES: Readonly<Record<Side, readonly string[]>> = {
  employee:
    'employee employees staff internal colleague colleagues dipendente dipendenti interno interna collega'.split(' '),
  customer: 'customer customers client clients external cliente clienti esterno esterna'.split(' '),
  guest: 'guest guests visitor ospite ospiti visitatore visitatrice'.split(' '),
}

const PEOPLE: ReadonlySet<string> = new Set(
  (
    'participant participants person persons people individual human actor user member stakeholder contributor ' +
    'partecipante partecipanti persona persone individuo attore attrice utente membro'
  ).split(' '),
)

const RESOURCES: ReadonlySet<string> = new Set(
  'resource resources asset assets object thing risorsa risorse bene beni oggetto cosa'.split(' '),
)

const RESOURCE_WORDS: Readonly<Record<ResourceKind, readonly string[]>> = {
  skill: ['skill', 'skills', 'competence', 'competenza', 'competenze', 'abilita'],
  knowledge: ['knowledge', 'conoscenza', 'conoscenze', 'sapere'],
  time: ['time', 'tempo'],
  space: ['space', 'place', 'room', 'spazio', 'spazi', 'luogo', 'sala'],
  tool: ['tool', 'tools', 'equipment', 'machine', 'strumento', 'strumenti', 'attrezzatura', 'macchina'],
  data: ['data', 'dati', 'dataset'],
  money: ['money', 'funds', 'funding', 'budget', 'denaro', 'soldi', 'fondi'],
  contact: ['contact', 'contacts', 'contatto', 'contatti'],
  other: ['other', 'altro'],
}

const STATUSES: Readonly<Record<ResourceStatus, readonly string[]>> = {
  hidden: ['hidden', 'nascosta', 'nascosto'],
  underused: ['underused', 'sottoutilizzata', 'sottoutilizzato'],
  mobilised: ['mobilised', 'mobilized', 'mobilitata', 'mobilitato'],
}

const RELATIONS: Readonly<Record<ConnectionKind, readonly string[]>> = {
  knows: ['knows', 'know', 'conosce', 'si conoscono', 'friend', 'friends', 'amico', 'amici'],
  'works-with': ['works with', 'work with', 'collaborates with', 'lavora con', 'lavorano con', 'collabora con'],
  introduced: ['introduced', 'introduced to', 'presentati', 'presentate', 'presentato a', 'presentata a'],
  helps: ['helps', 'help', 'supports', 'aiuta', 'sostiene'],
  'learns-from': ['learns from', 'learn from', 'impara da'],
  holds: ['holds', 'has', 'owns', 'offers', 'possiede', 'ha', 'offre'],
  needs: ['needs', 'looks for', 'cerca', 'ha bisogno di'],
  uses: ['uses', 'usa', 'utilizza'],
  'combines-with': ['combines with', 'combine with', 'si combina con'],
  other: ['other', 'altro'],
}

function turned<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const [meaning, each] of Object.entries(words) as [Meaning, readonly string[]][]) {
    for (const word of each) meanings.set(word, meaning)
  }
  return meanings
}

const SIDE_OF = turned(SIDES)
const KIND_OF = turned(RESOURCE_WORDS)
const STATUS_OF = turned(STATUSES)
const RELATION_OF = turned(RELATIONS)

/** A word of a file for comparing. */
export function folded(text: string): string {
  return foldForSearch(shortLine(text, MAX_NAME_LENGTH))
}

export function sideOf(text: string): Side | null {
  return SIDE_OF.get(folded(text)) ?? null
}

export function resourceKindOf(text: string): ResourceKind | null {
  return RESOURCE_KINDS.find((each) => each === text) ?? KIND_OF.get(folded(text)) ?? null
}

export function resourceStatusOf(text: string): ResourceStatus | null {
  return RESOURCE_STATUSES.find((each) => each === text) ?? STATUS_OF.get(folded(text)) ?? null
}

export function relationOf(text: string): ConnectionKind | null {
  return CONNECTION_KINDS.find((each) => each === text) ?? RELATION_OF.get(folded(text)) ?? null
}

export function originOf(text: string): Origin | null {
  return ORIGINS.find((each) => each === text) ?? null
}

export function commitmentStatusOf(text: string): CommitmentStatus | null {
  return COMMITMENT_STATUSES.find((each) => each === text) ?? null
}

/** What a type's word makes of a node; `null` where it tells nothing of it. */
export function whatIs(text: string): 'participant' | 'resource' | null {
  const word = folded(text)
  if (PEOPLE.has(word) || SIDE_OF.has(word)) return 'participant'
  // "Other" may be said of anything.
  return RESOURCES.has(word) || (KIND_OF.has(word) && KIND_OF.get(word) !== 'other') ? 'resource' : null
}
