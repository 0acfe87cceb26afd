import { guessUse } from '../formats/csv/guess-use'
import { usesFor } from '../formats/csv/uses'
import { contentOf } from '../formats/recognise'
import { READERS } from '../formats/registry'
import type { Formats } from './work'

/** All kinds of file that are imported. */
export const ALL_FORMATS: Formats = {
  contentOf: ({ bytes, name }) => contentOf(bytes, name),
  guess: guessUse,
  usesOf: usesFor,
  readers: READERS,
}
