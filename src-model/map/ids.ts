/** Identifies one thing of a map: letters, digits, `-` and `_`, at most 64 characters. */
export type Id = string

/** Makes a new id each time it is called. The model never makes ids itself, so that a command can be replayed. */
export type NewId = () => Id

/** The longest id that a map accepts. */
export const MAX_ID_LENGTH = 64

// Records are plain objects keyed by id: what every object inherits must never look like one of their own.
const FORBIDDEN_IDS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/**
 * Whether a text can be the id of something in a map. Names that every object
 * inherits are refused: records are keyed by id.
 */
export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && /^[A-Za-z0-9_-]+$/.test(text) && !FORBIDDEN_IDS.has(text)
}
