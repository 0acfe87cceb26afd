/** One promise of `docs/reliability.md`, put to the test. */
export interface Figure {
  /** Its place in the table of promises: `R1`. */
  id: string
  /** What was done, with its numbers. */
  what: string
  /** What is promised. */
  goal: string
  /** What came out, in the words and units of the goal. */
  reached: string
  /** Whether the promise was kept. */
  holds: boolean
}
