import { MAX_NAME_LENGTH } from '../text'
import { type TextToken, textOf } from './pieces'
import type { Piece, Report, SideClause } from './syntax'
import { sideFrom } from './words'

const FIRST_WORD = /^\s*\S+/u

/** The word behind `@`. What follows it without a comma is the organisation. */
function addWord(side: SideClause, token: TextToken, report: Report): void {
  const word = token.quoted ?? FIRST_WORD.exec(token.plain)?.[0] ?? ''
  const plain = token.quoted === null ? token.plain.slice(word.length) : token.plain
  const end = token.end - plain.trimEnd().length
  side.word = { start: side.start, end }
  side.side = sideFrom(word) ?? null
  if (side.side === null) return report('side-unknown', token, { word: word.trim() })
  const text = textOf({ quoted: null, plain })
  if (text !== '') side.organisation = { text, start: token.end - plain.trim().length, end: token.end }
}

/** A comma inside a role belongs to it. */
function joined(role: Piece | null, more: Piece): Piece {
  return role === null ? more : { text: `${role.text}, ${more.text}`, start: role.start, end: more.end }
}

/**
 * Adds what stands between two commas to a side clause.
 *
 * @param field 0 for the side's word, 1 for the organisation, more for the role.
 */
export function addField(side: SideClause, field: number, token: TextToken, report: Report): void {
  side.end = token.end
  const piece: Piece = { text: textOf(token), start: token.start, end: token.end }
  if (field === 0) addWord(side, token, report)
  else if (piece.text === '') return
  else if (field === 1 && side.organisation === null) side.organisation = piece
  else side.role = joined(side.role, piece)
}

/** Reports a side clause that says nothing, or more than a field holds. */
export function checkSide(side: SideClause, report: Report): void {
  const isEmpty = side.word === null && side.organisation === null && side.role === null
  if (isEmpty) report('side-missing', side)
  for (const field of [side.organisation, side.role]) {
    if (field && field.text.length > MAX_NAME_LENGTH) report('text-too-long', field, { most: MAX_NAME_LENGTH })
  }
}
