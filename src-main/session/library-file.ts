import type { LibraryEntry, Settings } from '../../src-model/contract/library'
import { settingsSchema, textSizeSchema } from '../../src-model/contract/library-schema'
import { FIRST_EXPORT } from '../../src-model/export/choices'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { dateSchema, idSchema, timeSchema } from '../../src-model/map/schema'
import { FIRST_CHOICES } from '../../src-model/wall/wall-state'
import { wallChoicesSchema } from '../../src-model/wall/wall-state-schema'
import { z } from '../../src-model/zod'
import type { Codec } from './durable-adapter'

const FORMAT = 'trama-library'
const VERSION = 1

/** What `library.json` holds. */
export interface LibraryData {
  settings: Settings
  /** By the session's id. */
  sessions: Record<Id, LibraryEntry>
  /** The folder that something was handed over into last. No window is ever told. */
  exportFolder: string | null
}

/** How things are handed over and read the first time. */
export const FIRST_EXCHANGE: Pick<Settings, 'exporting' | 'tableUses'> = { exporting: FIRST_EXPORT, tableUses: [] }

/** The library of a first start. */
export const EMPTY_LIBRARY: Readonly<LibraryData> = {
  settings: { language: null, theme: 'system', textSize: 100, wall: FIRST_CHOICES, displays: {}, ...FIRST_EXCHANGE },
  sessions: {},
  exportFolder: null,
}

const count = z.int().min(0)

const entrySchema: z.ZodType<LibraryEntry> = z.strictObject({
  id: idSchema,
  title: z.string(),
  organisation: z.string(),
  place: z.string(),
  date: dateSchema,
  participants: count,
  resources: count,
  connections: count,
  openedAt: timeSchema,
})

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  // A library from before texts had a size, before there was a wall, and before anything but maps went in and out.
  settings: settingsSchema.extend({
    textSize: textSizeSchema.default(100),
    wall: wallChoicesSchema.default(FIRST_CHOICES),
    displays: settingsSchema.shape.displays.default({}),
    exporting: settingsSchema.shape.exporting.default(FIRST_EXCHANGE.exporting),
    tableUses: settingsSchema.shape.tableUses.default(FIRST_EXCHANGE.tableUses),
  }),
  sessions: z.record(idSchema, entrySchema),
  exportFolder: z.string().nullable().default(null),
})

function isNewer(file: unknown): boolean {
  const head = z.object({ format: z.literal(FORMAT), version: z.number().gt(VERSION) }).safeParse(file)
  return head.success
}

/** The library as indented JSON: small, and read by people when something is wrong. */
export const libraryCodec: Codec<LibraryData> = {
  encode: (data) => `${JSON.stringify({ format: FORMAT, version: VERSION, ...data }, null, 2)}\n`,
  decode(text) {
    let file: unknown
    try {
      file = JSON.parse(text)
    } catch {
      return 'damaged'
    }
    if (isNewer(file)) return 'newer'
    const parsed = fileSchema.safeParse(file)
    if (!parsed.success) return 'damaged'
    const { settings, sessions, exportFolder } = parsed.data
    return { data: { settings, sessions, exportFolder } }
  },
}

/** What the start screen tells of a map. @param openedAt ISO 8601, UTC. */
export function entryOf(map: CommunityMap, openedAt: string): LibraryEntry {
  const { id, title, organisation, place, date } = map.session
  const { participants, resources, connections } = map.order
  return {
    id,
    title,
    organisation,
    place,
    date,
    participants: participants.length,
    resources: resources.length,
    connections: connections.length,
    openedAt,
  }
}
