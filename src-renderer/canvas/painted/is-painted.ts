/** Up to this many nodes and ties together, each is an element of its own: it costs little, and there is one picture less. */
const MOST_ELEMENTS = 250

/** Whether a map of this size is painted, and only what is touched are elements. */
export function isPainted(nodes: number, ties: number): boolean {
  return nodes + ties > MOST_ELEMENTS
}
