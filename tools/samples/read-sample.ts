import type { ConnectionKind, Language, Origin, SessionInfo } from '../../src-model/map/map'
import { CONNECTION_KINDS, ORIGINS } from '../../src-model/map/map'

/** A line of a sample for the capture line, with what is current when it is typed. */
export interface SampleLine {
  text: string
  origin: Origin
  /** The kind of tie chosen just before this line; `null` where it stays as it was. */
  kind: ConnectionKind | null
}

/** A sample workshop as its text tells it. */
export interface Sample {
  session: Omit<SessionInfo, 'id'>
  /** ISO 8601, UTC: when the first line is typed. */
  startsAt: string
  /** Chooses one of the good arrangements of its map. */
  arrangement: number
  lines: SampleLine[]
  /** Promises that were kept before the workshop ended: the names of the two ends. */
  done: { from: string; to: string }[]
}

const DIRECTIVE = /^#\s*([a-z]+):\s*(.*)$/
const SECTION = /^##\s*(\w+)$/

/** Takes the directives off a sample's text, line by line. */
class SampleReader {
  readonly fields = new Map<string, string>()
  readonly lines: SampleLine[] = []
  readonly done: { from: string; to: string }[] = []
  #origin: Origin = 'before'
  #kind: ConnectionKind | null = null

  take(line: string): void {
    const section = SECTION.exec(line)
    const directive = DIRECTIVE.exec(line)
    if (section) this.#origin = oneOf(ORIGINS, section[1])
    else if (directive) this.#direct(directive[1] ?? '', directive[2] ?? '')
    else if (line.startsWith('#')) throw new Error(`not a directive: ${line}`)
    else this.#capture(line)
  }

  field(name: string): string {
    const value = this.fields.get(name)
    if (value === undefined) throw new Error(`the sample has no ${name}`)
    return value
  }

  #direct(name: string, value: string): void {
    if (name === 'kind') {
      this.#kind = oneOf(CONNECTION_KINDS, value)
    } else if (name === 'done') {
      const [from = '', to = ''] = value.split('>').map((each) => each.trim())
      this.done.push({ from, to })
    } else {
      this.fields.set(name, value.trim())
    }
  }

  #capture(text: string): void {
    this.lines.push({ text, origin: this.#origin, kind: this.#kind })
    this.#kind = null
  }
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value {
  const found = values.find((each) => each === text)
  if (found === undefined) throw new Error(`${text} is none of ${values.join(', ')}`)
  return found
}

/**
 * Reads the text of a sample workshop: lines for the capture line, and lines that
 * begin with `#` for what the capture line cannot say. `## before` and `## workshop`
 * say which origin the ties that follow have; `# kind:` chooses the current kind of
 * tie, `# done:` marks a promise as kept, and all others fill the session's fields.
 *
 * @throws Error when a directive is unknown or a field is missing.
 */
export function readSample(text: string): Sample {
  const reader = new SampleReader()
  for (const line of text.split('\n').map((each) => each.trim())) if (line !== '') reader.take(line)
  const date = reader.field('date')
  return {
    session: {
      title: reader.field('title'),
      question: reader.field('question'),
      organisation: reader.field('organisation'),
      place: reader.field('place'),
      date,
      language: reader.field('language') as Language,
      facilitators: reader.field('facilitators').split(', '),
    },
    startsAt: `${date}T${reader.field('starts')}:00.000Z`,
    arrangement: Number(reader.field('arrangement')),
    lines: reader.lines,
    done: reader.done,
  }
}
