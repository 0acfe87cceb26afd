import { CONNECTION_KINDS, ORIGINS, RESOURCE_KINDS, SIDES } from '../map/map'
import { MAX_NAME_LENGTH } from '../text'
import { z } from '../zod'
import { STANDINGS } from './filter'

/** The most organisations that can be chosen at once. */
const MOST_ORGANISATIONS = 200

/**
 * What is to be seen: of each of these any of the values chosen, and everything where none is chosen.
 * Each speaks of the things that have it only: a choice of sides leaves resources alone.
 */
export const filterSchema = z.strictObject({
  sides: z.array(z.enum(SIDES)),
  /** Folded, so that spellings of one name are one; empty for people without any. */
  organisations: z.array(z.string().max(MAX_NAME_LENGTH)).max(MOST_ORGANISATIONS),
  resourceKinds: z.array(z.enum(RESOURCE_KINDS)),
  standings: z.array(z.enum(STANDINGS)),
  tieKinds: z.array(z.enum(CONNECTION_KINDS)),
  origins: z.array(z.enum(ORIGINS)),
})
