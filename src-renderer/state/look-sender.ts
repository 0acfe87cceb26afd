import { MOST_LOOKED_AT, type WallLook } from '../../src-model/wall/wall-state'

/** How long the wall has to do with what it was told last, in milliseconds. */
const EVERY = 80

function sameView(a: WallLook['view'], b: WallLook['view']): boolean {
  if (a === null || b === null) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function sameLook(a: WallLook, b: WallLook): boolean {
  if (!sameView(a.view, b.view) || a.selection.length !== b.selection.length) return false
  return a.selection.every((id, index) => id === b.selection[index])
}

/** Tells the wall what the facilitator looks at: not every frame, never twice the same, and always the last of it. */
export class LookSender {
  #view: WallLook['view'] = null
  #selection: ReadonlySet<string> = new Set()
  #sent: WallLook | null = null
  #sentAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | null = null
  #isOn = false

  /** @param send puts a look on its way. */
  constructor(private readonly send: (look: WallLook) => void) {}

  /** Takes note of the part of the map that is seen. It may be called in every frame. */
  see(view: WallLook['view']): void {
    this.#view = view
    this.#soon()
  }

  /** Takes note of what is selected. */
  select(selection: ReadonlySet<string>): void {
    this.#selection = selection
    this.#soon()
  }

  /** Begins to tell, or stops: there is a wall to tell, or none. */
  turn(isOn: boolean): void {
    this.#isOn = isOn
    if (isOn) this.tellAgain()
    else if (this.#timer !== null) {
      clearTimeout(this.#timer)
      this.#timer = null
    }
  }

  /** Tells everything once more, to a wall that may have forgotten. */
  tellAgain(): void {
    this.#sent = null
    this.#soon()
  }

  #soon(): void {
    if (!this.#isOn || this.#timer !== null) return
    this.#timer = setTimeout(() => this.#tell(), Math.max(0, this.#sentAt + EVERY - performance.now()))
  }

  #tell(): void {
    this.#timer = null
    const look = { view: this.#view, selection: [...this.#selection].slice(0, MOST_LOOKED_AT) }
    if (this.#sent !== null && sameLook(this.#sent, look)) return
    this.#sent = look
    this.#sentAt = performance.now()
    this.send(look)
  }
}
