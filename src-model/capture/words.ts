import type { ConnectionKind, Language, ResourceKind, ResourceStatus, Side } from '../map/map'
import { CONNECTION_KINDS, RESOURCE_STATUSES, SIDES } from '../map/map'
import { foldForSearch } from '../text'

// The words of the capture line, folded as `foldForSearch` does: the first in English, the second in Italian.

const SIDE_WORDS: Readonly<Record<Side, readonly string[]>> = {
  employee: ['employee', 'dipendente', 'employees', 'dipendenti'],
  customer: ['customer', 'cliente', 'customers', 'clienti'],
  guest: ['guest', 'ospite', 'guests', 'ospiti'],
}

const STATUS_WORDS: Readonly<Record<ResourceStatus, readonly string[]>> = {
  hidden: ['hidden', 'nascosta', 'nascosto', 'nascoste', 'nascosti'],
  underused: ['underused', 'sottoutilizzata', 'sottoutilizzato', 'sottoutilizzate', 'sottoutilizzati'],
  mobilised: ['mobilised', 'mobilitata', 'mobilized', 'mobilitato', 'mobilitate', 'mobilitati'],
}

const RESOURCE_KIND_WORDS: Readonly<Record<ResourceKind, readonly string[]>> = {
  skill: ['skill', 'competenza'],
  knowledge: ['knowledge', 'conoscenza'],
  time: ['time', 'tempo'],
  space: ['space', 'spazio'],
  tool: ['tool', 'strumento'],
  data: ['data', 'dati'],
  money: ['money', 'denaro'],
  contact: ['contact', 'contatto'],
  other: ['other', 'altro'],
}

/** One word may stand for kinds of different ends: `h` is helps between people, holds towards a resource. */
const KIND_WORDS: Readonly<Record<ConnectionKind, readonly string[]>> = {
  knows: ['knows', 'know', 'k', 'conosce', 'conoscono', 'si conoscono', 'c'],
  'works-with': ['works with', 'work with', 'works', 'work', 'w', 'lavora con', 'lavorano con', 'lavora', 'lavorano'],
  introduced: [
    'introduced',
    'introduce',
    'introduces',
    'i',
    'presentazione',
    'presentati',
    'presentato',
    'presentata',
    'presentate',
    'presenta',
    'presentano',
    'p',
  ],
  helps: ['helps', 'help', 'h', 'aiuta', 'aiutano', 'a'],
  'learns-from': ['learns from', 'learn from', 'learns', 'learn', 'l', 'impara da', 'imparano da', 'impara'],
  holds: [
    'holds',
    'hold',
    'has',
    'have',
    'offers',
    'offer',
    'h',
    'possiede',
    'possiedono',
    'ha',
    'hanno',
    'offre',
    'offrono',
    'p',
  ],
  needs: [
    'needs',
    'need',
    'n',
    'cerca',
    'cercano',
    'ha bisogno di',
    'ha bisogno',
    'hanno bisogno di',
    'hanno bisogno',
    'c',
  ],
  uses: ['uses', 'use', 'u', 'usa', 'usano'],
  'combines-with': [
    'combines with',
    'combine with',
    'combines',
    'combine',
    'c',
    'si combina con',
    'si combinano con',
    'combina con',
    'combina',
  ],
  other: ['other', 'o', 'altro'],
}

const PROMISE_WORDS: readonly string[] = ['by', 'entro', 'promise', 'promessa']

/** The one meaning that a beginning of a word can have, if it is one. */
function meaningOf<Meaning extends string>(
  typed: string,
  meanings: readonly Meaning[],
  words: Readonly<Record<Meaning, readonly string[]>>,
): Meaning | undefined {
  const folded = foldForSearch(typed)
  if (folded === '') return undefined
  const fitting = meanings.filter((each) => words[each].some((word) => word.startsWith(folded)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The side that a word after `@` names, by its beginning. */
export function sideFrom(typed: string): Side | undefined {
  return meaningOf(typed, SIDES, SIDE_WORDS)
}

/** Whether a word names a side in full. */
export function isSideWord(typed: string): boolean {
  const folded = foldForSearch(typed)
  return SIDES.some((side) => SIDE_WORDS[side].includes(folded))
}

/** The status that a word after `!` names, by its beginning. */
export function statusFrom(typed: string): ResourceStatus | undefined {
  return meaningOf(typed, RESOURCE_STATUSES, STATUS_WORDS)
}

/** The kind of resource that a whole word names. */
export function resourceKindFrom(typed: string): ResourceKind | undefined {
  const folded = foldForSearch(typed)
  const kinds = Object.entries(RESOURCE_KIND_WORDS) as [ResourceKind, readonly string[]][]
  return kinds.find(([, words]) => words.includes(folded))?.[0]
}

/** The kinds of tie that a whole word or phrase names; which one is meant depends on the ends. */
export function kindsFrom(typed: string): ConnectionKind[] {
  const folded = foldForSearch(typed)
  return CONNECTION_KINDS.filter((kind) => KIND_WORDS[kind].includes(folded))
}

/** Whether a word after `!` announces a promise. */
export function isPromiseWord(typed: string): boolean {
  return PROMISE_WORDS.includes(foldForSearch(typed))
}

function inLanguage(words: readonly string[], language: Language): string {
  return words[language === 'it' ? 1 : 0] ?? ''
}

/** The word for a side. */
export function sideWord(side: Side, language: Language): string {
  return inLanguage(SIDE_WORDS[side], language)
}

/** The word for a status of resources. */
export function statusWord(status: ResourceStatus, language: Language): string {
  return inLanguage(STATUS_WORDS[status], language)
}

/** The word for a kind of resource. */
export function resourceKindWord(kind: ResourceKind, language: Language): string {
  return inLanguage(RESOURCE_KIND_WORDS[kind], language)
}

/** The word that announces a promise. */
export function promiseWord(language: Language): string {
  return inLanguage(PROMISE_WORDS, language)
}
