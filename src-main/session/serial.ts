/** Runs tasks one after the other, in the order in which they came. A failed one does not stop the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs a task when all earlier ones have ended. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }
}
