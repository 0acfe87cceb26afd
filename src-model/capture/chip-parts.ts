import type { CaptureChip, Span } from './reading'
import type { Clause, Item, Sentence } from './syntax'

/** The part of a sentence that a chip shows. */
export type Part =
  | { is: 'subject' }
  | { is: 'side' | 'organisation' | 'role' }
  | { is: 'item' | 'tie' | 'resource-kind'; clause: number; item: number }
  | { is: 'status' | 'note' | 'promise' | 'day'; clause: number }

function same(a: Span | null | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end
}

function itemIn(
  clauses: readonly Clause[],
  test: (item: Item) => boolean,
): { clause: number; item: number } | undefined {
  for (const [clause, { items }] of clauses.entries()) {
    const item = items.findIndex(test)
    if (item >= 0) return { clause, item }
  }
  return undefined
}

function inItems(is: 'item' | 'tie' | 'resource-kind', at: ReturnType<typeof itemIn>): Part | undefined {
  return at && { is, ...at }
}

function inClause(is: 'status' | 'note' | 'promise' | 'day', clause: number): Part | undefined {
  return clause < 0 ? undefined : { is, clause }
}

/** The part of a line's sentence that one of its chips shows; `undefined` for a chip of another line. */
export function partOf({ subject, side, clauses }: Sentence, chip: CaptureChip): Part | undefined {
  const find = (spanOf: (clause: Clause) => Span | null | undefined) =>
    clauses.findIndex((each) => same(spanOf(each), chip))
  switch (chip.kind) {
    case 'participant':
    case 'resource':
      if (same(subject, chip)) return { is: 'subject' }
      return inItems(
        'item',
        itemIn(clauses, (item) => same(item, chip)),
      )
    case 'tie':
      return inItems(
        'tie',
        itemIn(clauses, (item) => same(item.mark, chip)),
      )
    case 'resource-kind':
      return inItems(
        'resource-kind',
        itemIn(clauses, (item) => same(item.kind, chip)),
      )
    case 'side':
      return side ? { is: 'side' } : undefined
    case 'organisation':
      return same(side?.organisation, chip) ? { is: 'organisation' } : undefined
    case 'role':
      return same(side?.role, chip) ? { is: 'role' } : undefined
    case 'status':
      return inClause(
        'status',
        find(({ status }) => status),
      )
    case 'note':
      return inClause(
        'note',
        find(({ label }) => label?.note),
      )
    case 'commitment':
      return inClause(
        'promise',
        find(({ promise }) => promise),
      )
    case 'date':
      return inClause(
        'day',
        find(({ promise }) => promise?.day),
      )
    case 'unread':
      return undefined
  }
}
