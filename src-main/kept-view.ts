import type { KeptView } from '../src-model/contract/kept-view'

/** Remembers what the window shows, for when its page crashes: in memory only, as it holds names. */
export class ViewKeeper {
  #view: KeptView | null = null

  /** Takes note of the view as it is now. */
  keep(view: KeptView): void {
    this.#view = view
  }

  /** The view of a session as it was noted last. @param session its id; `null` when none is open. */
  recall(session: string | null): KeptView | null {
    return this.#view !== null && this.#view.session === session ? this.#view : null
  }

  /** Forgets it. */
  forget(): void {
    this.#view = null
  }
}
