import { idSchema, MAX_COORDINATE } from '../map/schema'
import { z } from '../zod'

/** What of the map the wall shows: what the facilitator's canvas shows, or all of it. */
export const WALL_MODES = ['follow', 'fit'] as const
export type WallMode = (typeof WALL_MODES)[number]

/** How people are named: in full, by first name (with an initial where two share it), by initials. */
export const WALL_NAMES = ['full', 'first', 'initials'] as const
export type WallNames = (typeof WALL_NAMES)[number]

/** The light in the room: dark letters on a light ground for a lit room, the other way round for a dark one. */
export const WALL_ROOMS = ['lit', 'dark'] as const
export type WallRoom = (typeof WALL_ROOMS)[number]

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
export type WallChoices = z.infer<typeof wallChoicesSchema>

/** The fields of the wall's state that the facilitator changes. */
export const wallStateFields = { ...wallChoices, ...wallMoment }

/** What the wall shows, and how. */
export const wallStateSchema = z.strictObject(wallStateFields)
export type WallState = z.infer<typeof wallStateSchema>

export const FIRST_CHOICES: Readonly<WallChoices> = {
  mode: 'follow',
  names: 'full',
  room: 'lit',
  question: true,
  phase: true,
  insight: true,
  legend: true,
}

/** The state that a wall opens in, with what was chosen earlier. */
export function wallStateFrom(choices: WallChoices): WallState {
  return { ...choices, frozen: false, spotlight: false, takeAway: false, blank: false, testCard: false }
}

/** The choices of a state. */
export function choicesOf({ frozen, spotlight, takeAway, blank, testCard, ...choices }: WallState): WallChoices {
  return choices
}

/** How much of a selection the wall is told of, and how many who are taken away or fall off. */
export const MOST_LOOKED_AT = 5_000

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
const wallLookSchema = z.strictObject(wallLookFields)
export type WallLook = z.infer<typeof wallLookSchema>

/** Nothing is looked at. */
export const NO_LOOK: Readonly<WallLook> = { view: null, selection: [], away: null }
