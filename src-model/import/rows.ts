import type { Found, FoundEnd, FoundPerson, FoundResource, FoundTie, FoundZone } from '../formats/found'
import { isolated, translate } from '../language/translate'
import type { CommunityMap, Language } from '../map/map'
import type { ImportChoices } from './choices'
import type { Outcome } from './outcome'
import type { ImportPlan } from './plan'
import { FATES, type FateCounts, type PreviewRow } from './preview'

/** The longest part of a note or description that a row shows, in UTF-16 code units. */
const LONGEST_DETAIL = 120

/** What writing the rows takes besides the plan. */
interface RowOptions {
  found: Found
  map: CommunityMap
  choices: ImportChoices
  language: Language
}

function told(details: readonly string[]): string[] {
  return details.filter((each) => each !== '').map((each) => each.slice(0, LONGEST_DETAIL))
}

/** What cannot come onto the map whatever is chosen cannot be left out either; ties come to who is there already. */
function canLeaveOut({ fate, why, isWhole }: Outcome, isDuplicate: boolean): boolean {
  if (isWhole) return false
  return fate === 'new' || fate === 'merged' || why?.code === 'left-out' || isDuplicate
}

class RowWriter {
  readonly #names = new Map<string, string>()

  constructor(private readonly options: RowOptions) {
    const { people, resources } = options.found
    for (const { key, name } of [...people, ...resources]) this.#names.set(key, name)
  }

  person(each: FoundPerson, { isDuplicate, ...outcome }: Outcome & { isDuplicate: boolean }): PreviewRow {
    const { language, choices } = this.options
    const side = translate(language, `side.${each.side ?? choices.side}`)
    const details = told([side, each.organisation, each.role])
    return this.#row(each, 'participant', each.name, details, outcome, isDuplicate)
  }

  resource(each: FoundResource, outcome: Outcome): PreviewRow {
    const { language } = this.options
    const details = told([translate(language, `resource-kind.${each.kind ?? 'other'}`), each.description])
    return this.#row(each, 'resource', each.name, details, outcome)
  }

  tie(each: FoundTie, outcome: Outcome): PreviewRow {
    const arrow = each.directed ? '→' : '–'
    const text = `${this.#end(each.from)} ${arrow} ${this.#end(each.to)}`
    const details = told([translate(this.options.language, `kind.${each.kind}`), each.note])
    return this.#row(each, 'connection', text, details, outcome)
  }

  zone(each: FoundZone, outcome: Outcome): PreviewRow {
    return this.#row(each, 'zone', each.label, [], outcome)
  }

  #end(end: FoundEnd): string {
    return isolated('name' in end ? end.name : (this.#names.get(end.key) ?? '?'))
  }

  #row(
    { key, where }: Pick<PreviewRow, 'key' | 'where'>,
    what: PreviewRow['what'],
    text: string,
    details: string[],
    outcome: Outcome,
    isDuplicate = false,
  ): PreviewRow {
    const { fate, why } = outcome
    return {
      key,
      where,
      what,
      text,
      details,
      fate,
      why,
      choice: { isDuplicate, canLeaveOut: canLeaveOut(outcome, isDuplicate) },
    }
  }
}

function* allRows({ people, resources, ties, zones }: ImportPlan['outcomes'], writer: RowWriter) {
  for (const [each, outcome] of people) yield writer.person(each, outcome)
  for (const [each, outcome] of resources) yield writer.resource(each, outcome)
  for (const [each, outcome] of ties) yield writer.tie(each, outcome)
  for (const [each, outcome] of zones) yield writer.zone(each, outcome)
}

/** One row for each find: people, resources, ties and zones, each in the order of the files. @param most so many of them. */
export function rowsOf({ outcomes }: Pick<ImportPlan, 'outcomes'>, options: RowOptions, most: number): PreviewRow[] {
  const rows: PreviewRow[] = []
  if (most <= 0) return rows
  for (const row of allRows(outcomes, new RowWriter(options))) {
    rows.push(row)
    if (rows.length === most) break
  }
  return rows
}

/** How many finds end in each way. */
export function countsOf(outcomes: Iterable<Outcome>): FateCounts {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as FateCounts
  for (const { fate } of outcomes) counts[fate] += 1
  return counts
}
