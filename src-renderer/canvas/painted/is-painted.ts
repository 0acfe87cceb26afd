/** Up to this many nodes and ties, each is an element of its own: it costs little, and there is one picture less. */
const MOST_ELEMENTS = 250
/** A painted map is painted on until it has become clearly smaller: an edit and its undo change nothing of how. */
const FEWEST_PAINTED = 200

/**
 * Whether a map is painted, and only what is touched are elements.
 *
 * @param things its nodes and ties together.
 * @param wasPainted whether it is so far.
 */
export function isPainted(things: number, wasPainted: boolean): boolean {
  return things > (wasPainted ? FEWEST_PAINTED : MOST_ELEMENTS)
}
