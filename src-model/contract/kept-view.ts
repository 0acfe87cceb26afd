import type { z } from '../zod'
import type { keptViewSchema } from './kept-view-schema'

/** How much of what is selected is kept. A selection of more is a passing one. */
export const MOST_KEPT_SELECTED = 5_000
/** The longest piece of text that goes through the door at once, and how many pieces are kept. */
export const PIECE_LENGTH = 10_000
export const MOST_PIECES = 50
/** The longest text that is looked for, in UTF-16 code units. */
export const LONGEST_FIND = 200

/** What the column beside the canvas can show, one at a time. */
export const SIDE_PANELS = ['inspector', 'insight', 'introductions'] as const
export type SidePanel = (typeof SIDE_PANELS)[number]

/** How many lines of the Up key are kept. */
export const MOST_KEPT_LINES = 40

/** How many dismissed pairs, and pairs passed over, are kept, and the longest text of what lies between two. */
export const MOST_KEPT_PAIRS = 500
export const LONGEST_BETWEEN = 4_000

/** What a window shows of its session. */
export type KeptView = z.infer<typeof keptViewSchema>
