/** Rows one after the other that are drawn; `to` is the first that is not. */
export interface Run {
  from: number
  to: number
}

/** How many rows are drawn beyond what is seen, on either side. */
export const BEYOND = 12

/** The rows that are drawn: those that are seen with some more, and the one that the keyboard is at. */
export function runsOf(count: number, seen: Run, current: number): Run[] {
  const main = { from: Math.max(0, seen.from - BEYOND), to: Math.min(count, seen.to + BEYOND) }
  if (main.from >= main.to) return current >= 0 && current < count ? [{ from: current, to: current + 1 }] : []
  if (current < 0 || current >= count || (current >= main.from && current < main.to)) return [main]
  const single = { from: current, to: current + 1 }
  return current < main.from ? [single, main] : [main, single]
}

/** The rows that are seen. All in the same unit. @param height of one row. */
export function seenOf(scrolled: number, view: number, height: number): Run {
  if (height <= 0) return { from: 0, to: BEYOND }
  return { from: Math.floor(scrolled / height), to: Math.ceil((scrolled + view) / height) }
}
