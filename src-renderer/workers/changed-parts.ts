/** Tells which parts of a value are others than the last time. */
export class ChangedParts<Whole extends object> {
  /** Each part as it was told last, as JSON. */
  readonly #told = new Map<keyof Whole, string>()

  /** The parts to tell; the first time all. @param whole plain JSON. */
  of(whole: Whole): Partial<Whole> {
    const changed: Partial<Whole> = {}
    for (const name of Object.keys(whole) as (keyof Whole)[]) {
      const written = JSON.stringify(whole[name])
      if (this.#told.get(name) === written) continue
      this.#told.set(name, written)
      changed[name] = whole[name]
    }
    return changed
  }
}
