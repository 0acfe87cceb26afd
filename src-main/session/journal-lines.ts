import type { Commit } from '../../src-model/map/commit'
import { HeldCommit } from '../../src-model/map/held-step'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { checksumOf } from './checksum'

// One line a record, each of them JSON:
//
//   {"len":1234,"crc":"89abcdef","commit":{"seq":1,…}}
//
// `len` and `crc` (CRC-32) are of the bytes of the value after them, so that a
// torn or damaged line is known as such before it is parsed. The first line
// holds, in place of `commit`, the `start`: the map before the first commit.

/** The version of the journal's format that this app writes. */
export const JOURNAL_VERSION = 1

/** The first record: where the commits begin. Without it, undo could not reach the session's beginning. */
export interface JournalStart {
  version: number
  /** The number of the last commit already in `map`; 0 unless the journal had to be begun again. */
  seq: number
  map: CommunityMap
}

/** What could be read of a journal. */
export interface JournalContents {
  /** Its map is parsed when it is asked for: where nothing is damaged, nobody does. */
  start: JournalStart | null
  /** The session that the start is of. */
  session: Id | null
  /** The readable commits, in the order of their lines. */
  commits: Commit[]
  /** Whole lines that could not be read. A torn last line is not one of them: it never counted as saved. */
  badLines: number
  /** How many of these came after the last readable line. Where a line break was damaged, one line was several. */
  badAtEnd: number
  /** Whether the first line, where the start belongs, is one of the bad ones. */
  isFirstLineBad: boolean
  /** How many bytes from the beginning end with the last readable line. */
  goodBytes: number
}

/** A journal with nothing in it. */
export const EMPTY_JOURNAL: JournalContents = {
  start: null,
  session: null,
  commits: [],
  badLines: 0,
  badAtEnd: 0,
  isFirstLineBad: false,
  goodBytes: 0,
}

const NEW_LINE = 0x0a
const HEADS = /\{"len":\d{1,10},"crc":"/g
const HEAD = /^\{"len":(\d{1,10}),"crc":"([0-9a-f]{8})","(start|commit)":/
/** Longer than any head. */
const HEAD_BYTES = 64
/** How the value of a start begins, as this app has always written it. */
const START_HEAD = /^\{"version":(\d{1,10}),"seq":(\d{1,15}),"map":\{"session":\{"id":"([\w-]{1,64})"/
const START_HEAD_BYTES = 192

/** How a commit begins, and how its last field does, where there is one. In a text their quotes would be escaped. */
const COMMIT = new RegExp(
  '^\\{"seq":(\\d{1,15}),"at":"([0-9TZ:.+-]{1,40})","by":"facilitator","kind":"(edit|undo|redo)",' +
    '"command":"([a-z/-]{1,40})","patches":\\[',
)
const COMMIT_BYTES = 200
const GESTURE = '],"gesture":'

type JournalRecord = { start: JournalStart } | { commit: Commit }
type FoundRecord = { start: JournalStart; session: Id } | { commit: Commit }

/** The line of one record, with its line break. */
export function journalLine(record: JournalRecord): Buffer {
  const [kind, value] = 'start' in record ? ['start', record.start] : ['commit', record.commit]
  const body = Buffer.from(JSON.stringify(value), 'utf8')
  const head = `{"len":${body.byteLength},"crc":"${checksumOf(body)}","${kind}":`
  return Buffer.concat([Buffer.from(head, 'latin1'), body, Buffer.from('}\n', 'latin1')])
}

/** A start whose map is of as many bytes as all the rest, and is parsed only when it is asked for. */
function startIn(body: Buffer): { start: JournalStart; session: Id } | undefined {
  const head = START_HEAD.exec(body.toString('latin1', 0, START_HEAD_BYTES))
  if (head === null) {
    const start = objectIn(body) as Partial<JournalStart> | undefined
    const session = start?.map?.session?.id
    return session === undefined ? undefined : { start: start as JournalStart, session }
  }
  const [, version, seq, session = ''] = head
  let parsed: JournalStart | null = null
  const start = {
    version: Number(version),
    seq: Number(seq),
    get map() {
      parsed ??= JSON.parse(body.toString('utf8')) as JournalStart
      return parsed.map
    },
  }
  return { start, session }
}

function parseLine(line: Buffer): FoundRecord | undefined {
  const head = HEAD.exec(line.toString('latin1', 0, HEAD_BYTES))
  if (head === null) return undefined
  const [matched, length, crc, kind] = head
  const body = line.subarray(matched.length, -1)
  if (body.byteLength !== Number(length) || line.at(-1) !== 0x7d || checksumOf(body) !== crc) return undefined
  if (kind === 'start') return startIn(body)
  const commit = heldCommit(body) ?? objectIn(body)
  return commit && { commit: commit as Commit }
}

/**
 * A commit of which only the head is read. Its change is parsed when somebody looks at it: opening looks at those after
 * the snapshot, and undo at what it takes back.
 *
 * @returns `null` for one that is written in any other way.
 */
function heldCommit(body: Buffer): HeldCommit | null {
  const head = COMMIT.exec(body.toString('latin1', 0, COMMIT_BYTES))
  const isPlain = body.toString('latin1', body.byteLength - 2) === ']}'
  const gestureAt = isPlain ? -1 : body.lastIndexOf(GESTURE)
  if (head === null || !(isPlain || gestureAt > 0)) return null
  const [, seq, at = '', kind, command] = head
  const known = { seq: Number(seq), at, by: 'facilitator', kind, command } as Omit<Commit, 'patches' | 'inverse'>
  if (gestureAt > 0) known.gesture = JSON.parse(body.toString('utf8', gestureAt + GESTURE.length, body.byteLength - 1))
  return new HeldCommit(known, () => JSON.parse(body.toString('utf8')) as Commit)
}

function objectIn(body: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Reads whatever can be read of a journal. It never throws: damaged lines are counted. */
export function readJournal(content: Uint8Array): JournalContents {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const found: JournalContents = { ...EMPTY_JOURNAL, commits: [] }
  let from = 0
  for (let end = bytes.indexOf(NEW_LINE); end !== -1; end = bytes.indexOf(NEW_LINE, from)) {
    const isFirst = from === 0
    const line = bytes.subarray(from, end)
    const record = parseLine(line)
    from = end + 1
    // The start belongs in the first line, and nothing else does.
    if (record === undefined || 'start' in record !== isFirst) {
      found.badLines += 1
      found.badAtEnd += Math.max(1, line.toString('latin1').match(HEADS)?.length ?? 0)
      found.isFirstLineBad ||= isFirst
      continue
    }
    found.badAtEnd = 0
    if ('start' in record) Object.assign(found, record)
    else found.commits.push(record.commit)
    found.goodBytes = from
  }
  return found
}

/** Whether the commits follow each other without a gap from the start on. */
export function isContiguous(journal: JournalContents): journal is JournalContents & { start: JournalStart } {
  const { start, commits } = journal
  return start !== null && commits.every((commit, index) => commit.seq === start.seq + 1 + index)
}
