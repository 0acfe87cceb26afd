import { KIND_RULES } from '../../map/kinds'
import { MAX_NODES, MAX_PROMISERS } from '../../map/limits'
import type { ConnectionKind } from '../../map/map'
import { cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH, shortLine } from '../../text'
import { type EndSort, fitTie } from '../fit-tie'
import type { FoundCommitment, FoundEnd, FoundTie } from '../found'
import { splitCell } from './split-cell'
import type { TableRow } from './table-row'
import type { TableThings } from './table-things'
import { dayOf, numberOf, originOf, promiseStatusOf, tieKindsOf, yesOrNo } from './value-words'

/** What a row says of a tie besides its ends. */
interface Told {
  /** The kinds that it may mean; none where it does not tell. */
  kinds: ConnectionKind[]
  note: string
}

/** What all ties of a row have in common: it is read once, however many targets there are. */
interface Common extends Pick<FoundTie, 'strength' | 'origin' | 'commitment'>, Told {
  directed: boolean | null
  wanted: Wanted
}

function toldBy(row: TableRow): Told {
  const note = row.text('note')
  const typed = row.line('kind')
  if (typed === '') return { kinds: [], note }
  const kinds = tieKindsOf(typed)
  if (kinds.length > 0) return { kinds, note }
  // What is no kind of Trama's is said in the note.
  const both = note === '' || note === typed ? typed : `${typed}\n${note}`
  return { kinds: ['other'], note: cut(both, MAX_TEXT_LENGTH) }
}

/** What is to stand at the ends; `undefined` for either. */
type Wanted = { from: EndSort | undefined; to: EndSort | undefined }

/** What stands at the ends of ties of these kinds, as far as all agree. */
function sortsFor(kinds: readonly ConnectionKind[]): Wanted {
  const ends = new Set(kinds.map((kind) => KIND_RULES[kind].ends))
  const [only] = ends
  if (ends.size !== 1 || only === undefined || only === 'any') return { from: undefined, to: undefined }
  return {
    from: only === 'resources' ? 'resource' : 'participant',
    to: only === 'people' ? 'participant' : 'resource',
  }
}

/** Where ends are looked for, and what is made of those that are nowhere. */
export class TieReading {
  /** What names stand for where ties are all that there is; empty where people and resources have tables, too. */
  readonly #sorts = new Map<string, EndSort>()

  /**
   * @param makes whether what stands at an end and has no row is made: where nothing but ties is given.
   * @param untyped what it becomes where no tie tells.
   */
  constructor(
    private readonly things: TableThings,
    private readonly makes: boolean,
    private readonly untyped: EndSort,
  ) {}

  /** Reads the rows of all tables of ties. */
  read(rows: readonly TableRow[]): void {
    const told = rows.map((row) => ({ row, ...toldBy(row) }))
    if (this.makes) for (const { row, kinds } of told) this.#learnSorts(row, kinds)
    for (const { row, ...each } of told) this.#readRow(row, each)
  }

  #learnSorts(row: TableRow, kinds: readonly ConnectionKind[]): void {
    const { from, to } = sortsFor(kinds)
    if (from === undefined || to === undefined) return
    const learn = (name: string, sort: EndSort) => {
      if (!this.#sorts.has(name)) this.#sorts.set(name, sort)
    }
    learn(row.line('from'), from)
    const targets = splitTargets(row)
    for (const name of [wholeTarget(row, targets), ...targets]) learn(name, to)
  }

  #readRow(row: TableRow, told: Told): void {
    const wanted = sortsFor(told.kinds)
    const from = this.#end(row, row.raw('from-id'), row.line('from'), wanted.from)
    const targets = this.#targets(row, wanted.to)
    const common: Common = {
      ...told,
      wanted,
      directed: row.meaning('direction', yesOrNo),
      strength: strengthOf(row),
      origin: row.meaning('origin', originOf),
      commitment: this.#promise(row),
    }
    for (const [at, to] of targets.entries()) {
      if (!isNamed(from) && !isNamed(to)) row.note('entry-broken')
      else this.things.addTie(this.#tie(row, `${row.key}:${at}`, { from, to }, common))
    }
  }

  /** The ends that a row's `to` means: one, or one for each value of a cell of several. */
  #targets(row: TableRow, wanted: EndSort | undefined): FoundEnd[] {
    const several = splitTargets(row)
    const whole = wholeTarget(row, several)
    const known = this.#known(row.raw('to-id'), whole, wanted)
    if (known !== undefined || several.length < 2) return [known ?? this.#end(row, row.raw('to-id'), whole, wanted)]
    return several.map((name) => this.#end(row, '', name, wanted))
  }

  #known(id: string, name: string, wanted: EndSort | undefined): FoundEnd | undefined {
    const { things } = this
    const key = (id === '' ? undefined : things.byId(id)) ?? things.byId(name)
    return key === undefined ? things.byName(name, wanted) : { key }
  }

  #end(row: TableRow, id: string, name: string, wanted: EndSort | undefined): FoundEnd {
    const known = this.#known(id, name, wanted)
    if (known !== undefined) return known
    if (!this.makes || name === '') return { name: name || row.shortened(id) }
    const sort = this.#sorts.get(name)
    if (sort === undefined) this.things.found.hasUntyped = true
    return { key: this.things.addNamed(sort ?? this.untyped, name, row.where) }
  }

  #tie(row: TableRow, key: string, ends: { from: FoundEnd; to: FoundEnd }, common: Common): FoundTie {
    const { kinds, wanted, directed, strength, note, origin, commitment } = common
    const { things } = this
    // An end that is only named is looked for on the map later: it is taken for what the kind asks for.
    const sortAt = (end: FoundEnd, sort: EndSort | undefined) =>
      ('key' in end ? things.sortOf(end.key) : things.sortOfName(end.name, sort)) ?? sort ?? 'participant'
    const fitted = fitTie(sortAt(ends.from, wanted.from), sortAt(ends.to, wanted.to), kinds, directed)
    if (fitted.isChanged) row.note('kind-changed', { kind: kinds[0] ?? fitted.kind, used: fitted.kind })
    return {
      key,
      where: row.where,
      from: fitted.isTurned ? ends.to : ends.from,
      to: fitted.isTurned ? ends.from : ends.to,
      kind: fitted.kind,
      directed: fitted.directed,
      strength,
      note,
      origin,
      commitment,
    }
  }

  #promise(row: TableRow): FoundCommitment | null {
    const what = row.text('promise')
    const by = row.meaning('promise-day', dayOf, 'by-dropped')
    const status = row.meaning('promise-status', promiseStatusOf)
    const who = this.#promisers(row)
    if (what === '' && by === null && status === null && who.length === 0) return null
    return { what, who, by, status: status ?? 'promised' }
  }

  #promisers(row: TableRow): FoundEnd[] {
    const listed = row.raw('promised-by-id').split('|', MAX_NODES)
    const ids = listed.flatMap((each) => (each.trim() === '' ? [] : [this.things.byId(each)]))
    const known = ids.flatMap((key) => (key === undefined ? [] : [{ key }]))
    const isWhole = ids.length > 0 && known.length === ids.length
    const who = isWhole ? known : splitCell(row.raw('promised-by')).map((each) => this.#promiser(row.shortened(each)))
    const count = who.splice(MAX_PROMISERS).length
    if (count > 0) row.note('promisers-left', { most: MAX_PROMISERS, count })
    return who
  }

  /** Whoever is in no row may be on the map. */
  #promiser(name: string): FoundEnd {
    const { things } = this
    const key = things.byId(name)
    if (key !== undefined && things.sortOf(key) === 'participant') return { key }
    const isPerson = things.sortOfName(name, 'participant') === 'participant'
    return (isPerson ? things.byName(name, 'participant') : undefined) ?? { name }
  }
}

function isNamed(end: FoundEnd): boolean {
  return 'key' in end || end.name !== ''
}

/** Only `|` divides the targets of a tie: names may hold anything else. */
function splitTargets(row: TableRow): string[] {
  const parts = row.raw('to').split('|', MAX_NODES)
  return parts.length < 2 ? [] : parts.map((each) => row.shortened(each)).filter((each) => each !== '')
}

/** A cell of several targets as if it were one name: too long, it is none, and nothing of it is lost. */
function wholeTarget(row: TableRow, several: readonly string[]): string {
  return several.length < 2 ? row.line('to') : shortLine(row.raw('to'), MAX_NAME_LENGTH)
}

/** As strong as ties are that nobody says anything about, where the table does not tell. */
function strengthOf(row: TableRow): 1 | 2 | 3 {
  const told = row.meaning('strength', numberOf)
  if (told === null) {
    const cell = row.line('strength')
    if (cell !== '') row.note('number-changed', { value: cell, used: 2 })
    return 2
  }
  const strength = told >= 2.5 ? 3 : told >= 1.5 ? 2 : 1
  if (strength !== told) row.note('number-changed', { value: told, used: strength })
  return strength
}
