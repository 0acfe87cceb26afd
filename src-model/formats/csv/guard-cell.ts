// What a spreadsheet may take for the beginning of a formula, full-width and small forms too, at the start of a cell
// or of one of its lines, where spaces may stand before it. Apostrophes before it are counted in, so that a guard
// can be taken away again.
const LINE_START = '(^|[\\n\\r\\v\\f\\u0085\\u2028\\u2029])(\\p{Zs}*)'
const SIGN = '[=+\\-@\\t\\r＝＋－＠﹢﹣﹦﹫]'
const UNGUARDED = new RegExp(`${LINE_START}(?='*${SIGN})`, 'gu')
const GUARDED = new RegExp(`${LINE_START}'(?='*${SIGN})`, 'gu')

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. */
export function guardCell(text: string): string {
  return text.replace(UNGUARDED, "$1$2'")
}

/** A guarded text as it was. @see guardCell */
export function unguardCell(cell: string): string {
  return cell.includes("'") ? cell.replace(GUARDED, '$1$2') : cell
}
