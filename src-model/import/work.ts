import { type Answer, type CodedError, ok, refused } from '../contract/errors'
import { type ReadResult, readCommunityMap } from '../formats/community-map/community-map'
import { FORMAT_NAME } from '../formats/community-map/community-map-keys'
import type { Content } from '../formats/content'
import { guessColumns, guessUse } from '../formats/csv/guess-use'
import { usesFor } from '../formats/csv/uses'
import { type Found, nothingFound } from '../formats/found'
import { isJsonObject } from '../formats/json/json-object'
import { contentOf, whyUnknown } from '../formats/recognise'
import { type FoundAnswer, type MapReader, READERS } from '../formats/registry'
import type { Table, TableUse } from '../formats/table'
import { run } from '../map/commit'
import type { NewId } from '../map/ids'
import type { CommunityMap, Language } from '../map/map'
import { type ImportChoices, MOST_REFUSED_ROWS, MOST_ROWS } from './choices'
import { foundInMap } from './found-in-map'
import { type KeptUses, keptUse, withUses } from './kept-uses'
import type { Outcome } from './outcome'
import { ownSession } from './own-session'
import { type ImportPlan, planImport, wholePlan } from './plan'
import type { ImportPreview, TablePreview } from './preview'
import { countsOf, rowsOf } from './rows'
import { type ImportSteps, stepsOf } from './steps'

/** A file as it was offered. */
export interface OfferedFile {
  /** Empty for what was pasted. */
  name: string
  bytes: Uint8Array
}

/** What an import depends on besides the files. */
export interface ImportAround {
  /** The open map; `null` while no session is open. */
  map: CommunityMap | null
  /** `null` for what is guessed and remembered. */
  choices: ImportChoices | null
  language: Language
  kept: KeptUses
  /** ISO 8601, UTC. */
  now: string
  /** `YYYY-MM-DD`. */
  today: string
}

/** What an import comes to: steps for the open map, or a map of its own. */
export type ImportOutput = { kept: KeptUses } & (
  | ({ into: 'session' } & ImportSteps)
  | { into: 'new'; map: CommunityMap }
)

/** Told what is being done. */
export type StageListener = (stage: 'reading' | 'comparing' | 'placing', share: number | null) => void

/** What the files were read as. */
interface Source {
  contents: Content[]
  tables: Table[]
  /** `null` for a map file of Trama's own. */
  reader: MapReader | null
}

/** A plan, and what it was made from. */
interface Planned {
  choices: ImportChoices
  found: Found
  /** The map that it is a plan for: the open one, or that of a new session. */
  base: CommunityMap
  plan: ImportPlan
  refusal: CodedError | null
}

const SAMPLES = 3

function isOwnMap(contents: readonly Content[]): boolean {
  const [content] = contents
  return (
    contents.length === 1 &&
    content?.is === 'json' &&
    isJsonObject(content.value) &&
    content.value.format === FORMAT_NAME
  )
}

/** The work of one import, from the bytes to the steps: it remembers what it has read, as choices change after that. */
export class ImportWork {
  #source: Answer<Source> | null = null
  #own: ReadResult | null = null
  #found: { key: string; answer: FoundAnswer } | null = null

  constructor(
    private readonly files: readonly OfferedFile[],
    private readonly newId: NewId,
    private readonly tell: StageListener,
  ) {}

  /** What the import would do. Refused where the files hold nothing that can be chosen about. */
  preview(around: ImportAround): Answer<ImportPreview> {
    const source = this.#read()
    if (!source.ok) return source
    const planned = this.#plan(source.value, around)
    if (!planned.ok) return planned
    const { choices, found, base, plan, refusal } = planned.value
    const { outcomes } = plan
    const most = refusal === null ? MOST_ROWS : MOST_REFUSED_ROWS
    const rows = rowsOf(plan, { found, map: base, choices, language: around.language }, most)
    const { people, resources, ties, zones } = outcomes
    const all = [people, resources, ties, zones]
    const isKnown = ({ fate, isDuplicate = false }: Outcome & { isDuplicate?: boolean }) =>
      isDuplicate || fate === 'there' || fate === 'merged'
    return ok({
      names: this.files.map(({ name }) => name),
      format: source.value.reader?.id ?? 'community-map',
      choices,
      asks: {
        into: around.map !== null,
        side: found.people.some(({ side }) => side === null),
        untyped: found.hasUntyped,
        duplicates: all.some((each) => [...each.values()].some(isKnown)),
      },
      tables: this.#tablePreviews(source.value, choices, around.kept),
      counts: {
        people: countsOf(people.values()),
        resources: countsOf(resources.values()),
        ties: countsOf(ties.values()),
        zones: countsOf(zones.values()),
      },
      rows,
      moreRows: all.reduce((sum, { size }) => sum + size, -rows.length),
      notes: plan.notes,
      repairs: this.#own?.ok ? this.#own.repairs : [],
      refusal,
    })
  }

  /** What the import does. */
  output(around: ImportAround): Answer<ImportOutput> {
    const source = this.#read()
    if (!source.ok) return source
    const planned = this.#plan(source.value, around)
    if (!planned.ok) return planned
    const { choices, base, plan, refusal } = planned.value
    if (refusal) return { ok: false, error: refusal }
    const kept = withUses(around.kept, source.value.tables, choices.tables)
    if (choices.into === 'new' && this.#own?.ok) return ok({ into: 'new', map: this.#own.map, kept })
    this.tell('placing', null)
    const steps = stepsOf(base, plan)
    if (choices.into === 'session') return ok({ into: 'session', ...steps, kept })
    const made =
      steps.steps.length > 0 ? run(base, { type: 'batch', steps: steps.steps }) : { ok: true as const, map: base }
    return made.ok ? ok({ into: 'new', map: made.map, kept }) : made
  }

  #read(): Answer<Source> {
    this.#source ??= this.#readFiles()
    return this.#source
  }

  #readFiles(): Answer<Source> {
    const contents: Content[] = []
    for (const [index, file] of this.files.entries()) {
      this.tell('reading', index / this.files.length)
      const answer = contentOf(file.bytes, file.name)
      if (!answer.ok) return answer
      contents.push(answer.content)
    }
    const tables = contents.flatMap((each) => (each.is === 'table' ? [each.table] : []))
    if (isOwnMap(contents)) return ok({ contents, tables, reader: null })
    const reader = READERS.find((each) => each.recognises(contents))
    return reader ? ok({ contents, tables, reader }) : whyUnknown(contents)
  }

  #name(): string {
    return this.files[0]?.name ?? ''
  }

  #choices({ tables, reader }: Source, { map, choices, kept }: ImportAround): ImportChoices {
    const uses = tables.map((table, index): TableUse => {
      const given = choices?.tables[index]
      if (given === undefined) return keptUse(kept, table) ?? guessUse(table)
      if (given.columns.length === table.rows[0]?.length) return given
      return { ...given, columns: guessColumns(table, given.kind, given.hasHeader) }
    })
    if (choices === null) {
      const into = map === null || reader === null ? 'new' : 'session'
      return { into, duplicates: 'leave', side: 'employee', untyped: 'participant', tables: uses, rows: [] }
    }
    return { ...choices, into: map === null ? 'new' : choices.into, tables: uses }
  }

  #find(source: Source, choices: ImportChoices, now: string): FoundAnswer {
    const { reader, contents } = source
    if (reader === null) return this.#findOwn(contents, now)
    const { tables, untyped } = choices
    const key = JSON.stringify({ tables, untyped })
    if (this.#found?.key !== key) this.#found = { key, answer: reader.read(contents, { tables, untyped }) }
    return this.#found.answer
  }

  #findOwn([content]: readonly Content[], now: string): FoundAnswer {
    const text = content?.is === 'json' ? content.text : ''
    this.#own ??= readCommunityMap(text, { newId: this.newId, now })
    if (this.#own.ok) return { ok: true, found: foundInMap(this.#own.map) }
    const { code, params } = this.#own.error
    return refused(code, { name: this.#name(), ...params })
  }

  #plan(source: Source, around: ImportAround): Answer<Planned> {
    const choices = this.#choices(source, around)
    const answer = this.#find(source, choices, around.now)
    // Where columns are missing, the user is to say which they are.
    if (!answer.ok && source.tables.length === 0) return answer
    const found = answer.ok ? answer.found : nothingFound()
    this.tell('comparing', null)
    const { title } = found
    const { language, today, now } = around
    const own = () => ownSession({ title, name: this.#name(), language, today })
    const base = choices.into === 'session' && around.map ? around.map : own()
    const isWhole = source.reader === null && choices.into === 'new'
    const options = { map: base, choices, newId: this.newId, createdAt: now }
    const plan = isWhole ? wholePlan(found) : planImport(found, options)
    return ok({ choices, found, base, plan, refusal: answer.ok ? plan.refusal : answer.error })
  }

  #tablePreviews({ tables }: Source, choices: ImportChoices, kept: KeptUses): TablePreview[] {
    return tables.map((table, index) => {
      const use = choices.tables[index] ?? guessUse(table)
      const [first = []] = table.rows
      const body = use.hasHeader ? table.rows.slice(1) : table.rows
      const uses = usesFor(use.kind)
      return {
        name: table.name,
        use,
        isRemembered: JSON.stringify(keptUse(kept, table)) === JSON.stringify(use),
        columns: first.map((header, column) => {
          const samples: string[] = []
          for (const row of body) {
            const cell = row[column]?.trim() ?? ''
            if (cell !== '' && !samples.includes(cell)) samples.push(cell)
            if (samples.length === SAMPLES) break
          }
          return { header: use.hasHeader ? header : '', samples, uses }
        }),
        rows: body.length,
      }
    })
  }
}
