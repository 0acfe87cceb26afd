import type { TakenAway } from '../../src-model/insight/take-away'
import { listsTheSame, saysTheSame } from '../../src-model/wall/says-the-same'
import { MOST_LOOKED_AT, type WallLook } from '../../src-model/wall/wall-state'

/** How long the wall has to do with what it was told last, in milliseconds. */
const EVERY = 80

function sameView(a: WallLook['view'], b: WallLook['view']): boolean {
  if (a === null || b === null) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** Tells the wall what the facilitator looks at: not every frame, never twice the same, and always the last of it. */
export class LookSender {
  #view: WallLook['view'] = null
  #selection: ReadonlySet<string> = new Set()
  #away: WallLook['away'] = null
  #sent: WallLook | null = null
  /** What the selection that was sent was made from. */
  #sentFrom: ReadonlySet<string> | null = null
  #sentAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | null = null
  #isOn = false

  /** @param send puts what of a look is new on its way. */
  constructor(private readonly send: (look: Partial<WallLook>) => void) {}

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

  /** Takes note of who is taken away. Whether the room sees it, main decides. */
  takeAway(away: Pick<TakenAway, 'people' | 'fallen'> | null): void {
    this.#away = away && {
      people: away.people.slice(0, MOST_LOOKED_AT),
      fallen: away.fallen.slice(0, MOST_LOOKED_AT),
    }
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
    const before = this.#sent
    const [view, away] = [this.#view, this.#away]
    const selection = this.#selectionNow(before?.selection)
    const look = {
      ...(before !== null && sameView(before.view, view) ? {} : { view }),
      ...(selection === before?.selection ? {} : { selection }),
      ...(before !== null && saysTheSame(before.away, away) ? {} : { away }),
    }
    if (Object.keys(look).length === 0) return
    this.#sent = { view, selection, away }
    this.#sentAt = performance.now()
    this.send(look)
  }

  /** @returns the same list as before where it is still true: a view that moves does not go through what is selected. */
  #selectionNow(before: string[] | undefined): string[] {
    if (before !== undefined && this.#selection === this.#sentFrom) return before
    this.#sentFrom = this.#selection
    const selection = [...this.#selection].slice(0, MOST_LOOKED_AT)
    return before !== undefined && listsTheSame(before, selection) ? before : selection
  }
}
