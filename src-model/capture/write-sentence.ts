import type { Language } from '../map/map'
import { inQuotes, quoteName } from './quotes'
import type { Clause, Item, Label, PromiseClause, Sentence, SideClause } from './syntax'
import { kindsFrom, promiseWord, resourceKindWord, sideWord, statusWord } from './words'

function written(text: string, quoted: boolean): string {
  return quoted ? inQuotes(text) : quoteName(text)
}

function itemText({ text, quoted, kind }: Item, language: Language): string {
  return `${written(text, quoted)}${kind ? ` (${resourceKindWord(kind.is, language)})` : ''}`
}

/** A side clause as a line has it. A field that is left out keeps its comma, or the next would take its place. */
export function sideText({ side, organisation, role }: SideClause, language: Language): string {
  const fields = [organisation, role].map((field) => (field ? `, ${quoteName(field.text)}` : ', '))
  while (fields.at(-1) === ', ') fields.pop()
  return `@${side === null ? '' : sideWord(side, language)}${fields.join('')}`
}

function labelText({ kinds, word, note }: Label): string {
  if (kinds.length > 0) return `: ${word}${note ? `: ${note.text}` : ''}`
  if (note === null) return ''
  const isPlain = kindsFrom(note.text.split(/[:,;(]/u, 1)[0] ?? '').length === 0
  return `: ${isPlain ? note.text : inQuotes(note.text)}`
}

function promiseText({ what, day }: PromiseClause, language: Language): string {
  return [`!${promiseWord(language)}`, day?.text, what].filter((part) => part).join(' ')
}

function clauseText({ mark, items, label, status, promise }: Clause, language: Language): string {
  const names = items.map((item) => `${mark === '>' && item.resource ? '+' : ''}${itemText(item, language)}`)
  const rest = [
    label ? labelText(label) : '',
    status ? ` !${statusWord(status.is, language)}` : '',
    promise ? ` ${promiseText(promise, language)}` : '',
  ]
  return `${mark}${mark === '>' ? ' ' : ''}${names.join(', ')}${rest.join('')}`
}

/** A line that says what a sentence does, in the plainest form: what `parse` gives back is the same sentence. */
export function writeSentence({ subject, side, clauses }: Sentence, language: Language): string {
  const parts = [
    subject ? itemText(subject, language) : '',
    side ? sideText(side, language) : '',
    ...clauses.map((clause) => clauseText(clause, language)),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** A sentence without the places of its parts, and without how words were spelt: what two lines must share to say the same. */
export function meaningOf({ subject, side, clauses }: Sentence): string {
  const item = (each: Item | null) => each && [each.text, each.quoted, each.resource, each.kind?.is ?? null]
  return JSON.stringify([
    item(subject),
    side && [side.side, side.organisation?.text, side.role?.text],
    clauses.map(({ mark, items, label, status, promise }) => [
      mark,
      items.map(item),
      label && [label.kinds, label.note?.text],
      status?.is,
      promise && [promise.what, promise.day?.text],
    ]),
  ])
}
