import { z } from '../zod'

/** A display that the wall can be shown on. */
export interface WallDisplay {
  /** The same for the same display whenever it is plugged in. */
  key: string
  /** As the system calls it; may be empty. */
  label: string
  /** In device-independent pixels. */
  width: number
  height: number
}

/** Where the wall is to be: full screen on a display, or in a window. */
export const wallPlaceSchema = z.union([
  z.strictObject({ is: z.literal('display'), key: z.string().min(1).max(300) }),
  z.strictObject({ is: z.literal('window') }),
])
export type WallPlace = z.infer<typeof wallPlaceSchema>

/** What became of the wish to open the wall: it is there, or it has to be said where. */
export type WallOpening = { is: 'open' } | { is: 'ask'; displays: WallDisplay[] }

/** How the wall stands, for the facilitator. */
export interface WallStatus {
  /** `closed`; `open`; `waiting` for its display, which is not there just now. */
  is: 'closed' | 'open' | 'waiting'
  /** Where it is, or waits to be. */
  place: WallPlace | null
  /** Of the wall's page, in CSS pixels; of a usual projector while it is closed. */
  size: { width: number; height: number }
  /** The displays that the facilitator's window is not on. */
  displays: WallDisplay[]
  /** A display that has just been found and was never asked about. */
  found: WallDisplay | null
}
