// What a spreadsheet may take for the beginning of a formula, full-width and small forms too, at the start of a cell
// or of one of its lines, where spaces may stand before it. A spreadsheet that divides the table at other signs than
// it was written with begins a cell after each of them, where quotes may stand besides. Apostrophes before it are
// counted in, so that a guard can be taken away again.
// The break before the text stands for its beginning: what begins it may be a break or a tab itself.
const START = '(^\\n\\p{Zs}*|(?!^)[\\n\\r\\v\\f\\u0085\\u2028\\u2029;,\\t][\\p{Zs}"]*)'
const SIGN = '[=+\\-@\\t\\r＝＋－＠﹢﹣﹦﹫]'
const UNGUARDED = new RegExp(`${START}(?='*${SIGN})`, 'gu')
const GUARDED = new RegExp(`${START}'(?='*${SIGN})`, 'gu')

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. */
export function guardCell(text: string): string {
  return `\n${text}`.replace(UNGUARDED, "$1'").slice(1)
}

/** A guarded text as it was. @see guardCell */
export function unguardCell(cell: string): string {
  return cell.includes("'") ? `\n${cell}`.replace(GUARDED, '$1').slice(1) : cell
}
