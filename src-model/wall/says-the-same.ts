/** Whether two plain values say the same: records, states, phases, whose fields were made in the same order. */
export function saysTheSame(one: object | null | undefined, other: object | null | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Whether two lists hold the same words in the same order. */
export function listsTheSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((each, index) => each === other[index]))
}
