import { NO_PSEUDONYMS, type Pseudonyms } from '../../src-model/export/pseudonyms'
import type { Id } from '../../src-model/map/ids'
import { idSchema } from '../../src-model/map/schema'
import { z } from '../../src-model/zod'
import type { Codec } from './durable-adapter'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
import { readIfThere } from './file-system'
import type { SessionFolder } from './session-folder'

/** Puts people in an order that says nothing of them. */
export type Shuffle = (people: readonly Id[]) => Id[]

const FORMAT = 'trama-pseudonyms'
const VERSION = 1

const number = z.int().min(1)
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  next: number,
  people: z.record(idSchema, number),
})

/** The numbers as JSON: ids and numbers, no names. */
export const pseudonymsCodec: Codec<Pseudonyms> = {
  encode: (data) => `${JSON.stringify({ format: FORMAT, version: VERSION, ...data })}\n`,
  decode(text) {
    try {
      const { next, people } = fileSchema.parse(JSON.parse(text))
      return { data: { next, people } }
    } catch {
      return 'damaged'
    }
  },
}

/**
 * Reads the pseudonyms of a session, and keeps what becomes of them. A file that is damaged is as good as none: people
 * get other numbers from then on, which is less than nobody getting any.
 *
 * @throws ErrnoException when the system refuses; the file is then as it was.
 */
export async function keepPseudonyms(
  disk: Disk,
  folder: SessionFolder,
  change: (kept: Pseudonyms) => Pseudonyms,
): Promise<Pseudonyms> {
  const bytes = await readIfThere(disk.files, folder.pseudonyms)
  const read = bytes === null ? { data: NO_PSEUDONYMS } : pseudonymsCodec.decode(Buffer.from(bytes).toString('utf8'))
  const isDamaged = typeof read === 'string'
  const kept = isDamaged ? NO_PSEUDONYMS : read.data
  const next = change(kept)
  // What cannot be read might hold somebody who was erased.
  if (next === kept && !isDamaged) return next
  await writeDurably(disk, folder.pseudonyms, Buffer.from(pseudonymsCodec.encode(next), 'utf8'))
  return next
}
