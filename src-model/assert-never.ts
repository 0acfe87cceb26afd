/** Closes a switch over a union: a case left out does not compile. */
export function assertNever(value: never): never {
  throw new Error(`not a case of this union: ${JSON.stringify(value)}`)
}
