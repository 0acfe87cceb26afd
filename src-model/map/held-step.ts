import type { Commit } from './commit'

type Change = Pick<Commit, 'patches' | 'inverse'>
type Head = Pick<Commit, 'at' | 'command' | 'gesture'>
/** See `UndoStep` in `history.ts`. */
type UndoStep = Head & Change

/**
 * What undo knows of a step whose change is put together only when somebody looks at it: of thousands that are kept
 * few ever are.
 */
export class HeldStep implements Head, Change {
  readonly at: string
  readonly command: Commit['command']
  declare readonly gesture?: string
  readonly #read: () => Change
  /** What was put together last, as long as somebody has it. */
  #change: WeakRef<Change> | null = null

  /** @param read puts the change together. What it throws passes through to whoever looks. */
  constructor({ at, command, gesture }: Head, read: () => Change) {
    this.at = at
    this.command = command
    if (gesture !== undefined) this.gesture = gesture
    this.#read = read
  }

  get patches(): Commit['patches'] {
    return this.#look().patches
  }

  get inverse(): Commit['inverse'] {
    return this.#look().inverse
  }

  /** As it would be written. */
  toJSON(): UndoStep {
    const { at, command, gesture, patches, inverse } = this
    return { at, command, patches, inverse, ...(gesture === undefined ? {} : { gesture }) }
  }

  #look(): Change {
    const known = this.#change?.deref()
    if (known !== undefined) return known
    const change = this.#read()
    this.#change = new WeakRef(change)
    return change
  }
}

/** A commit that is held back in the same way. */
export class HeldCommit extends HeldStep implements Commit {
  readonly seq: number
  readonly by = 'facilitator'
  readonly kind: Commit['kind']

  constructor(head: Omit<Commit, keyof Change>, read: () => Change) {
    super(head, read)
    this.seq = head.seq
    this.kind = head.kind
  }

  override toJSON(): Commit {
    const { seq, by, kind } = this
    const { at, ...rest } = super.toJSON()
    return { seq, at, by, kind, ...rest }
  }
}
