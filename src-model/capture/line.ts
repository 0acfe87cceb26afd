import type { NodeKind } from '../layout/footprint'
import type { CaptureContext } from './context'
import { type Match, matchName, type Wanted } from './match'
import { type Named, named } from './name-book'
import { nameKey } from './names'
import type { PlannedStep, Ref } from './plan'
import type { CaptureChip, CaptureProblem, CaptureQuestion, LineReading, Span } from './reading'
import type { Item, Report } from './syntax'
import { World } from './world'

/** What is known while a text is read, line after line. */
export interface Reader {
  context: CaptureContext
  world: World
  sticky: Pick<CaptureContext, 'side' | 'kind'>
  questions: Map<string, CaptureQuestion>
  problems: CaptureProblem[]
  /** How many nodes and ties the text makes. */
  made: { nodes: number; ties: number }
}

/** A reader at the beginning of a text. */
export function startReading(context: CaptureContext): Reader {
  const { map, side, kind } = context
  return {
    context,
    world: new World(map),
    sticky: { side, kind },
    questions: new Map(),
    problems: [],
    made: { nodes: 0, ties: 0 },
  }
}

/** The node that a name stands for, or why that cannot be said yet. */
export type Found = { ref: Ref; kind: NodeKind; name: string; isNew: boolean } | 'question' | 'problem'

/** What a name may mean, and what it becomes when it means nobody known. */
export interface Search extends Pick<Wanted, 'kinds' | 'agrees'> {
  newKind: NodeKind
  add: (ref: Ref, name: string) => PlannedStep
}

/** One line while its meaning is being worked out. */
export class Line implements LineReading {
  readonly line: number
  readonly text: string
  readonly chips: CaptureChip[] = []
  readonly plan: LineReading['plan'] = { steps: [], nodes: [], ties: [] }
  readonly reader: Reader

  constructor(reader: Reader, line: number, text: string) {
    this.reader = reader
    this.line = line
    this.text = text
  }

  get world(): World {
    return this.reader.world
  }

  readonly report: Report = (code, { start, end }, params = {}) => {
    this.reader.problems.push({ code, params, line: this.line, start, end })
  }

  chip(span: Span, chip: Omit<CaptureChip, keyof Span>): void {
    this.chips.push({ ...chip, start: span.start, end: span.end })
  }

  /** Plans a step, and goes on as if it were done. */
  plans(step: PlannedStep): void {
    this.plan.steps.push(step)
    this.world.perform(step)
    if (step.do === 'add-participant' || step.do === 'add-resource') this.reader.made.nodes += 1
    if (step.do === 'add-tie') this.reader.made.ties += 1
  }

  /** A ref for one more tie. */
  nextTie(): Ref {
    return `tie:${this.reader.made.ties + 1}`
  }

  /** Finds the node that a name means, and plans it when it is new. Says so with a chip when it cannot be told. */
  find(item: Item, search: Search): Found {
    if (!item.fit) return this.#unclear(item, search.newKind, 'problem')
    const ref = `${search.newKind}:${nameKey(item.text)}`
    const name = named(ref, search.newKind, item.text)
    const { quoted } = item
    const { kinds, agrees } = search
    const match = this.#decided(matchName(this.world.names, { name, quoted, kinds, agrees }), name, search)
    if (match === 'new') {
      this.plans(search.add(ref, item.text))
      return this.#mentioned(name, true)
    }
    if ('is' in match) return this.#mentioned(match.is, false)
    this.#ask(item, match, questionKey(name, search))
    return this.#unclear(item, search.newKind, 'question')
  }

  /** A match after the facilitator's answer. Who is called exactly so needs no answer, and takes none. */
  #decided(match: Match, name: Named, search: Search): Match {
    if (match !== 'new' && 'is' in match && match.is.key === name.key) return match
    const { answers } = this.reader.context
    const key = questionKey(name, search)
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
    if (answer === undefined) return match
    const mayBeNew = match === 'new' || 'is' in match || match.canBeNew
    if (answer === 'new') return mayBeNew ? 'new' : match
    const [chosen] = search.kinds.flatMap((kind) => this.world.names.filter(kind, ({ ref }) => ref === answer))
    return chosen ? { is: chosen } : match
  }

  #ask(item: Item, { ask, canBeNew }: Extract<Match, { ask: unknown }>, key: string): void {
    if (this.reader.questions.has(key)) return
    const candidates = ask.map(({ ref, kind, name }) => ({ id: ref, name, detail: this.world.detailOf(ref, kind) }))
    this.reader.questions.set(key, { key, typed: item.text, line: this.line, candidates, canBeNew })
  }

  #unclear(item: Item, kind: NodeKind, state: 'question' | 'problem'): typeof state {
    this.chip(item, { kind, state, text: item.text })
    return state
  }

  #mentioned({ ref, kind, name }: Named, isNew: boolean): Found {
    if (!this.plan.nodes.includes(ref)) this.plan.nodes.push(ref)
    return { ref, kind, name, isNew }
  }
}

/** A person and a resource may bear one name, and be asked about in one text. */
function questionKey(name: Named, { kinds }: Search): string {
  return kinds.includes('participant') ? name.key : `+${name.key}`
}
