import { filterSchema } from '../find/filter-schema'
import { MAX_ID_LENGTH } from '../map/ids'
import { MAX_COORDINATE } from '../map/limits'
import { CONNECTION_KINDS, ORIGINS, SIDES } from '../map/map'
import { idSchema } from '../map/schema'
import { z } from '../zod'
import {
  LONGEST_BETWEEN,
  LONGEST_FIND,
  MOST_KEPT_LINES,
  MOST_KEPT_PAIRS,
  MOST_KEPT_SELECTED,
  MOST_PIECES,
  PIECE_LENGTH,
  SIDE_PANELS,
} from './kept-view'

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
