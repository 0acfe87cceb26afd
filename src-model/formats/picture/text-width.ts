// How wide a text is, without any font at hand: a picture is opened where its letters are whatever the system has for
// sans serif. Each letter counts as wide as it is in the widest of the usual bold ones (DejaVu Sans and Verdana, with
// Arial, Helvetica and Atkinson Hyperlegible Next), so that what is written keeps off the rest in all of them.

/** Letters by their width, in em. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [0.36, ' \u00a0ijlı'],
  [0.4, ",.:;'’‘|¦·ł"],
  [0.46, '-‐‑/\\If()[]'],
  [0.5, '!tr'],
  [0.57, '"`*J_–“”'],
  [0.6, 'cszªº'],
  [0.64, '?L¶¿•'],
  [0.69, 'aekvxy«»Ł'],
  [0.72, '$0123456789EFSTbdghnopqu{}ß'],
  [0.77, 'CPYZµ'],
  [0.8, 'ABKRVX'],
  [0.85, '#+<=>DGHNU^~×÷Đđ'],
  [0.88, '&OQØø'],
  [0.93, 'w'],
  [1, '@M—…'],
  [1.05, '%m'],
  [1.12, 'WÆæœ'],
  [1.2, 'Œ'],
]

const known = new Map<string, number>()
for (const [width, letters] of WIDTHS) for (const letter of letters) known.set(letter, width)

/** What is not in the table: letters of other scripts, and pictures. */
const CAPITAL = 1.2
const SMALL_LETTER = 0.95
const OTHER = 1.1
const PICTURE = 1.4

function widthOf(letter: string): number {
  const width = known.get(letter)
  if (width !== undefined) return width
  if (/^[\p{M}\p{Cf}]$/u.test(letter)) return 0
  if (/^\p{Lu}$/u.test(letter)) return CAPITAL
  if (/^\p{Ll}$/u.test(letter)) return SMALL_LETTER
  return /^\p{Extended_Pictographic}$/u.test(letter) ? PICTURE : OTHER
}

/** The most that a bold text takes in any usual sans serif font, in em. */
export function boldWidth(text: string): number {
  let width = 0
  // Taken apart, so that letters with accents are as wide as without. Compatibility also resolves ligatures.
  for (const letter of text.normalize('NFKD')) width += widthOf(letter)
  return width
}

/** Regular letters are narrower than bold ones, in each of the fonts, at least by this. */
const REGULAR = 0.93

/** The same for a regular text. */
export function regularWidth(text: string): number {
  return boldWidth(text) * REGULAR
}
