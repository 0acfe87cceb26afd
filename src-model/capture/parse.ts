import { type Next, Parser } from './parser'
import { scan, type Token } from './scan'
import { checkSide } from './side-clause'
import type { Report, Sentence } from './syntax'

const MISSING = { '+': 'resource-missing', '-': 'resource-missing', '>': 'target-missing' } as const

/** Takes a line apart. Whatever does not fit is reported; what fits is in the sentence all the same. */
export function parse(line: string, report: Report): Sentence {
  const parser = new Parser(report)
  for (const token of scan(line)) parser.take(token)
  const { sentence } = parser
  for (const { mark, span, items } of sentence.clauses) if (items.length === 0) report(MISSING[mark], span)
  if (sentence.side) checkSide(sentence.side, report)
  return sentence
}

/** Where a text that follows these tokens would stand. */
export function placeAfter(tokens: readonly Token[]): Next {
  const parser = new Parser(() => {})
  for (const token of tokens) parser.take(token)
  return parser.next
}
