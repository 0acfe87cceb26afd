import type { z } from '../zod'
import type { wallChoicesSchema, wallLookSchema, wallStateSchema } from './wall-state-schema'

/** What of the map the wall shows: what the facilitator's canvas shows, or all of it. */
export const WALL_MODES = ['follow', 'fit'] as const
export type WallMode = (typeof WALL_MODES)[number]

/** How people are named: in full, by first name (with an initial where two share it), by initials. */
export const WALL_NAMES = ['full', 'first', 'initials'] as const
export type WallNames = (typeof WALL_NAMES)[number]

/** The light in the room: dark letters on a light ground for a lit room, the other way round for a dark one. */
export const WALL_ROOMS = ['lit', 'dark'] as const
export type WallRoom = (typeof WALL_ROOMS)[number]

/** What the facilitator chose once. */
export type WallChoices = z.infer<typeof wallChoicesSchema>

/** What the wall shows, and how. */
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

/** What the facilitator looks at. */
export type WallLook = z.infer<typeof wallLookSchema>

/** Nothing is looked at. */
export const NO_LOOK: Readonly<WallLook> = { view: null, selection: [], away: null }
