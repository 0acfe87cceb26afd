import type { NodeKind } from '../layout/footprint'
import { kindsFor } from '../map/kinds'
import { RESOURCE_KINDS, RESOURCE_STATUSES, SIDES } from '../map/map'
import { partOf } from './chip-parts'
import type { ChipChange } from './edit-sentence'
import { endsBetween } from './interpret-ties'
import { parse } from './parse'
import type { CaptureChip, LineReading, Span } from './reading'

/** The values that a chip can be turned to, in their order, and which of them it has. */
export interface ChipChoices {
  changes: ChipChange[]
  /** -1 where it has none of them. */
  current: number
}

function at(chips: readonly CaptureChip[], { start, end }: Span): CaptureChip | undefined {
  return chips.find(
    (chip) => (chip.kind === 'participant' || chip.kind === 'resource') && chip.start === start && chip.end === end,
  )
}

function choices<Value extends string>(
  values: readonly Value[],
  prefix: string,
  chip: CaptureChip,
  change: (value: Value) => ChipChange,
): ChipChoices {
  return { changes: values.map(change), current: values.findIndex((value) => chip.labelKey === `${prefix}.${value}`) }
}

function kindChoices(line: LineReading, chip: CaptureChip): ChipChoices | null {
  const { subject, clauses } = parse(line.text, () => {})
  const items = clauses.flatMap((each) => each.items)
  const target = items.find(({ mark }) => mark.start === chip.start && mark.end === chip.end)
  const source = subject ?? items[0]
  const kinds = [source, target].map((item) => item && at(line.chips, item)?.kind)
  const [from, to] = kinds as (NodeKind | undefined)[]
  if (from === undefined || to === undefined) return null
  return choices(kindsFor(endsBetween(from, to)), 'kind', chip, (kind) => ({ do: 'tie', kind }))
}

/** Only a name that stands for nobody yet may still become a person or a resource. */
function nodeChoices(line: LineReading, chip: CaptureChip): ChipChoices | null {
  if (chip.nodeId !== undefined || chip.state !== 'new') return null
  const sentence = parse(line.text, () => {})
  const { subject, side, clauses } = sentence
  const part = partOf(sentence, chip)
  const isAlone = side === null && clauses.length + Number(subject !== null) === 1
  const clause = part?.is === 'item' ? clauses[part.clause] : undefined
  const isTurnable =
    clause?.mark === '>' || (isAlone && (part?.is === 'subject' || (clause?.items.length === 1 && !clause.status)))
  if (!isTurnable) return null
  return {
    changes: [false, true].map((resource) => ({ do: 'resource', resource })),
    current: chip.kind === 'resource' ? 1 : 0,
  }
}

/** The states of a resource. The one that it has without a word for it is written by none. */
function resourceChoices(line: LineReading, chip: CaptureChip): ChipChoices | null {
  const part = partOf(
    parse(line.text, () => {}),
    chip,
  )
  if (chip.kind !== 'resource' || chip.labelKey === undefined || part?.is !== 'item') return null
  const isNew = chip.nodeId === undefined
  return choices(RESOURCE_STATUSES, 'resource-status', chip, (status) => ({
    do: 'status',
    status: isNew && status === 'hidden' ? null : status,
  }))
}

/** What a chip can be turned to with one key; `null` where it holds free text. */
export function chipChoices(line: LineReading, chip: CaptureChip): ChipChoices | null {
  switch (chip.kind) {
    case 'side':
      return choices(SIDES, 'side', chip, (side) => ({ do: 'side', side }))
    case 'status':
      return choices(RESOURCE_STATUSES, 'resource-status', chip, (status) => ({ do: 'status', status }))
    case 'resource-kind':
      return choices(RESOURCE_KINDS, 'resource-kind', chip, (kind) => ({ do: 'resource-kind', kind }))
    case 'tie':
      return kindChoices(line, chip)
    case 'participant':
    case 'resource':
      return nodeChoices(line, chip) ?? resourceChoices(line, chip)
    default:
      return null
  }
}

/** The change that turns a chip to its next or previous value, round and round; `null` where it has no values. */
export function turnChip(line: LineReading, chip: CaptureChip, step: 1 | -1): ChipChange | null {
  const found = chipChoices(line, chip)
  if (found === null) return null
  const { changes, current } = found
  return changes[(current + step + changes.length) % changes.length] ?? null
}
