import type { TextKey } from '../language/translate'
import { nodeOf } from '../map/map'
import type { Found, Line } from './line'
import type { CaptureChip, Span } from './reading'

export type State = CaptureChip['state']

const BY_WEIGHT: readonly State[] = ['problem', 'question', 'changed', 'new', 'known']

/** The state that several share: the one that asks for most attention. */
export function commonState(states: readonly State[]): State {
  return BY_WEIGHT.find((each) => states.includes(each)) ?? 'known'
}

/** The fields of these that differ from how things stand. */
export function differing<Fields extends object>(fields: Partial<Fields>, now: Fields): Partial<Fields> {
  const entries = Object.entries(fields).filter(([name, value]) => now[name as keyof Fields] !== value)
  return Object.fromEntries(entries) as Partial<Fields>
}

/** Shows the node that a name stands for. */
export function nodeChip(
  line: Line,
  span: Span,
  { kind, name, ref }: Exclude<Found, string>,
  state: State,
  labelKey: TextKey,
): void {
  const isInMap = nodeOf(line.reader.context.map, ref) !== undefined
  line.chip(span, { kind, state, text: name, labelKey, ...(isInMap && { nodeId: ref }) })
}
