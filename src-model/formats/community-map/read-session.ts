import type { SessionInfo } from '../../map/map'
import { LANGUAGES } from '../../map/map'
import type { JsonObject } from '../json/json-object'
import { FieldReader } from './read-fields'
import { callOf } from './read-nodes'
import type { Reading } from './reading'

const MOST_FACILITATORS = 50

/** Reads what the file says of the workshop itself. */
export function readSession(raw: JsonObject, reading: Reading): SessionInfo {
  const where = callOf(raw, 'title', 1)
  const fields = new FieldReader(raw, where, reading)
  const language = fields.choice('language', LANGUAGES, 'en')
  reading.language = language
  const today = reading.now.slice(0, 10)
  const startedAt = fields.time('startedAt')
  const endedAt = fields.time('endedAt')
  return {
    id: reading.idOf(raw.id, where, new Set()),
    title: fields.name('title'),
    question: fields.text('question'),
    organisation: fields.line('organisation'),
    place: fields.line('place'),
    date: fields.date('date', today),
    language,
    facilitators: fields.names('facilitators', MOST_FACILITATORS),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...fields.unknown('session'),
  }
}
