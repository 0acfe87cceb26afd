import { MAX_COORDINATE } from '../map/limits'
import { idSchema } from '../map/schema'
import { z } from '../zod'
import { MOST_LOOKED_AT, WALL_MODES, WALL_NAMES, WALL_ROOMS } from './wall-state'

const wallChoices = {
  mode: z.enum(WALL_MODES),
  names: z.enum(WALL_NAMES),
  room: z.enum(WALL_ROOMS),
  /** Whether the strip at the top shows the question, the phase with its timer, the sentence, the meaning of shapes. */
  question: z.boolean(),
  phase: z.boolean(),
  insight: z.boolean(),
  legend: z.boolean(),
}

const wallMoment = {
  /** Whether the wall stays as it is while the facilitator goes on. */
  frozen: z.boolean(),
  /** Whether everything but the selection and its neighbours is dimmed. */
  spotlight: z.boolean(),
  /** Whether the room sees, too, who falls off when the facilitator takes somebody away. */
  takeAway: z.boolean(),
  /** Whether the wall shows nothing at all. */
  blank: z.boolean(),
  /** Whether it shows the picture that projectors are set up with. */
  testCard: z.boolean(),
}

/** What the facilitator chose once; it is kept with the settings. */
export const wallChoicesSchema = z.strictObject(wallChoices)

/** The fields of the wall's state that the facilitator changes. */
export const wallStateFields = { ...wallChoices, ...wallMoment }

/** What the wall shows, and how. */
export const wallStateSchema = z.strictObject(wallStateFields)

const coordinate = z
  .number()
  .min(-100 * MAX_COORDINATE)
  .max(100 * MAX_COORDINATE)

/** The fields of what the facilitator looks at. */
export const wallLookFields = {
  /** The part of the map that their canvas shows, in canvas units; `null` before it was drawn. */
  view: z
    .strictObject({
      x: coordinate,
      y: coordinate,
      width: z
        .number()
        .positive()
        .max(100 * MAX_COORDINATE),
      height: z
        .number()
        .positive()
        .max(100 * MAX_COORDINATE),
    })
    .nullable(),
  selection: z.array(idSchema).max(MOST_LOOKED_AT),
  /** Who is taken away to see who falls off then; `null` while everybody is there, or the room is not to see it. */
  away: z
    .strictObject({
      people: z.array(idSchema).max(MOST_LOOKED_AT),
      fallen: z.array(idSchema).max(MOST_LOOKED_AT),
    })
    .nullable(),
}

/** What the facilitator looks at. */
export const wallLookSchema = z.strictObject(wallLookFields)
