import type { CaptureChip, CaptureProblem, Span } from './reading'

/** Problems that typing on may mend: `!b` becomes `!by`. */
const UNTIL_TYPED: ReadonlySet<CaptureProblem['code']> = new Set(['mark-unknown', 'promise-empty', 'quote-open'])
/** Problems of the whole line or text: no stretch of it is the one that is not read. */
const OF_THE_WHOLE: ReadonlySet<CaptureProblem['code']> = new Set(['line-too-long', 'map-full', 'paste-too-long'])
const WORD = /[\p{L}\p{N}]/u
/** `u` is a kind of tie, and the beginning of many a note. */
const SHORT_KIND = 2

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether what stands at the end of a text is only half typed. */
function isHalfTyped(code: CaptureProblem['code'], stretch: string): boolean {
  if (code === 'kind-does-not-fit') return stretch.length <= SHORT_KIND
  return UNTIL_TYPED.has(code) || !WORD.test(stretch)
}

/**
 * Shows what of a line cannot be read: by the chips that stand there, or by one with the text itself.
 *
 * @param unread stretches of which nothing is made.
 * @param isLast whether somebody may still be typing at its end.
 * @returns the chips of the line, in its order.
 */
export function withUnread(
  line: string,
  chips: readonly CaptureChip[],
  problems: readonly CaptureProblem[],
  unread: readonly Span[],
  isLast: boolean,
): CaptureChip[] {
  let shown = [...chips]
  const end = line.trimEnd().length
  for (const problem of problems) {
    const span = unread.find((each) => within(problem, each)) ?? problem
    const text = line.slice(span.start, span.end)
    const isTyped = isLast && span.end >= end && isHalfTyped(problem.code, text)
    if (isTyped || OF_THE_WHOLE.has(problem.code)) continue
    const isThere = (chip: CaptureChip) => chip.text !== '' && chip.start === span.start && chip.end === span.end
    if (shown.some(isThere)) shown = shown.map((chip) => (isThere(chip) ? { ...chip, state: 'problem' } : chip))
    else if (!shown.some((chip) => chip.state === 'problem' && chip.text !== '' && overlap(chip, span))) {
      shown.push({ kind: 'unread', state: 'problem', text, start: span.start, end: span.end })
    }
  }
  return shown.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
