import { nameLook, widthOf } from '../canvas/name-look'

/** The weight of names on the wall. The styles say the same. */
const WEIGHT = 600
/** More texts than a large map has, in all the ways to write them. */
const MOST_WIDTHS = 20_000

let widths = new Map<string, number>()
let fonts = 0

/** How wide a text is in the letters of the wall's labels, in em. */
export function measureLabel(text: string): number {
  const arrived = nameLook.getState().fonts
  if (arrived !== fonts) {
    fonts = arrived
    widths = new Map()
  }
  const known = widths.get(text)
  if (known !== undefined) return known
  const width = widthOf(text, WEIGHT)
  if (widths.size >= MOST_WIDTHS) widths = new Map()
  widths.set(text, width)
  return width
}

/** Forgets all texts that were measured: those of a session that is shown no more. */
export function forgetTexts(): void {
  widths = new Map()
}

/** Resolves when the letters of the wall are there: before that, all measures would be wrong. */
export async function lettersThere(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font')
  // A font that cannot be read is no reason to show nothing.
  await document.fonts.load(`${WEIGHT} 28px ${family}`).catch(() => [])
}

/** Calls back whenever further letters have arrived. @returns a function that stops it. */
export function onMoreLetters(listener: () => void): () => void {
  return nameLook.subscribe((now, before) => {
    if (now.fonts !== before.fonts) listener()
  })
}
