import { filterSchema } from '../find/filter'
import { MAX_ID_LENGTH } from '../map/ids'
import { CONNECTION_KINDS, ORIGINS, SIDES } from '../map/map'
import { idSchema, MAX_COORDINATE } from '../map/schema'
import { z } from '../zod'

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

/** Two people, as `pairKey` names them. */
const pair = z.string().max(2 * MAX_ID_LENGTH + 1)

const offset = z
  .number()
  .min(-100 * MAX_COORDINATE)
  .max(100 * MAX_COORDINATE)

/** What a window shows of its session: kept by main, in memory only, for when the window's page crashes. */
export const keptViewSchema = z.strictObject({
  session: idSchema,
  /** Where the canvas lies in the window, in CSS pixels, and its zoom; `null` before it was drawn. */
  viewport: z.strictObject({ x: offset, y: offset, zoom: z.number().min(0.001).max(1_000) }).nullable(),
  selection: z.array(idSchema).max(MOST_KEPT_SELECTED),
  side: z.enum(SIDES),
  kind: z.enum(CONNECTION_KINDS),
  origin: z.enum(ORIGINS),
  /** What the column beside the canvas shows; `null` while it is closed. */
  sidePanel: z.enum(SIDE_PANELS).nullable(),
  outlineOpen: z.boolean(),
  trayOpen: z.boolean(),
  wallPanelOpen: z.boolean(),
  locked: z.boolean(),
  /** What is looked for, and what is to be seen. */
  find: z.strictObject({ open: z.boolean(), text: z.string().max(LONGEST_FIND), filter: filterSchema }),
  /** Introductions that were dismissed, with what lay between the two then; and those passed over for others. */
  dismissed: z.array(z.strictObject({ pair, between: z.string().max(LONGEST_BETWEEN) })).max(MOST_KEPT_PAIRS),
  passed: z.array(pair).max(MOST_KEPT_PAIRS),
  /** The text in the capture line, in pieces. */
  text: z.array(z.string().max(PIECE_LENGTH)).max(MOST_PIECES),
  /** The lines that the Up key brings back, the oldest first. */
  lines: z.array(z.string().max(PIECE_LENGTH)).max(MOST_KEPT_LINES),
  /** The text captured last, for saying the same of somebody else; empty where there was none. */
  last: z.string().max(PIECE_LENGTH),
})
export type KeptView = z.infer<typeof keptViewSchema>
