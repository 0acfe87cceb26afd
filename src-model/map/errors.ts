/** A value that fills a placeholder of an error's sentence. */
export type ErrorParams = { [name: string]: string | number }

/** Why a command was refused. Sentences for each code are in the language files, under `error.`. */
export const MAP_ERROR_CODES = [
  'bad-value',
  'id-taken',
  'not-found',
  'same-ends',
  'kind-does-not-fit',
  'name-empty',
  'nothing-to-undo',
  'nothing-to-redo',
  'map-full',
] as const
export type MapErrorCode = (typeof MAP_ERROR_CODES)[number]

/** A refusal as a value: a code, and what its sentence names. */
export interface MapError {
  code: MapErrorCode
  params: ErrorParams
}

/** Thrown inside a command's case and turned into a value by `run`; it never leaves the model. */
export class Refusal extends Error {
  readonly error: MapError

  constructor(code: MapErrorCode, params: ErrorParams = {}) {
    super(code)
    this.error = { code, params }
  }
}
