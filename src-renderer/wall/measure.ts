import { nameLook, widthOf } from '../canvas/name-look'

/** The weight of names on the wall. The styles say the same. */
const WEIGHT = 600

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
  widths.set(text, width)
  return width
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
