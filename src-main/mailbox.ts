import type { EventName, Events } from '../src-model/contract/contract'

/** Sends an event to a window. */
export type Post = <Name extends EventName>(name: Name, payload: Events[Name]) => void

// Told once, and lost on a window that does not listen yet. The others describe
// a state that a window asks for when it starts.
const KEPT: ReadonlySet<EventName> = new Set<EventName>(['session/arrived', 'map/mended', 'app/refused', 'action/run'])

/** Holds events back until the window says that it is ready. */
export class Mailbox {
  #isReady = false
  #kept: (() => void)[] = []

  /** @param send puts an event on its way to the window. */
  constructor(private readonly send: Post) {}

  readonly post: Post = (name, payload) => {
    if (this.#isReady) this.send(name, payload)
    else if (KEPT.has(name)) this.#kept.push(() => this.send(name, payload))
  }

  /** The window listens now: what was held back is sent. */
  ready(): void {
    this.#isReady = true
    const kept = this.#kept
    this.#kept = []
    for (const send of kept) send()
  }

  /** The window's page is gone, or is being loaded again. */
  reset(): void {
    this.#isReady = false
  }
}
