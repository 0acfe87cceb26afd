/**
 * Work in bounded pieces: between two of them whoever runs it may let other things happen, or give it up for newer
 * work. What it comes to is its return value.
 */
export type Steps<Result> = Generator<void, Result>

/** Does all of the work at once. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
