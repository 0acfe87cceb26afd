import type { Commit } from './commit'
import { HeldStep } from './held-step'
import { COLLECTIONS } from './map'
import type { Patch } from './patches'

type Change = Pick<Commit, 'patches' | 'inverse'>
type Step = Pick<Commit, 'at' | 'command' | 'gesture'> & Change

/** Whether a patch writes another value of a field in place of the one before. */
function isOfField({ op, path }: Patch): boolean {
  const [part] = path
  if (op !== 'replace') return false
  return (
    path.length === (part === 'session' ? 2 : 3) && (part === 'session' || COLLECTIONS.some((each) => each === part))
  )
}

/** Patches without those whose field a later one writes again. */
function lastOfEach(patches: readonly Patch[]): Patch[] {
  return [...new Map(patches.map((each) => [each.path.join(' '), each])).values()]
}

/** Whether a gesture ended where it began: every place that it wrote to has its old value again. */
function cancelsOut({ patches, inverse }: Change): boolean {
  const before = new Map(inverse.map(({ path, value }) => [path.join(' '), JSON.stringify(value)]))
  return patches.every(({ path, value }) => before.get(path.join(' ')) === JSON.stringify(value))
}

/** What two changes of one gesture make together; `null` when it ends where it began. */
export function joinedChange(earlier: Change, later: Change): Change | null {
  const patches = [...earlier.patches, ...later.patches]
  const inverse = [...later.inverse, ...earlier.inverse]
  // A stretch of typing writes the same field at each key: the step does not grow with it.
  if (!patches.every(isOfField) || !inverse.every(isOfField)) return { patches, inverse }
  const change = { patches: lastOfEach(patches), inverse: lastOfEach(inverse) }
  return cancelsOut(change) ? null : change
}

/** A step of one gesture, put together from its commits only when somebody looks at it. */
export class JoinedStep extends HeldStep {
  readonly #before: Step
  readonly #commit: Step

  /** @param before what the gesture had done before its commit: one commit, or several that were joined so. */
  constructor(before: Step, commit: Step) {
    super(before, () => this.#joined())
    this.#before = before
    this.#commit = commit
  }

  /** Whether the gesture ended where it began: it is no step, which nobody knows before they look. */
  get isNothing(): boolean {
    return this.patches.length === 0
  }

  #joined(): Change {
    const commits: Step[] = []
    let first: Step = this
    while (first instanceof JoinedStep) {
      commits.push(first.#commit)
      first = first.#before
    }
    let change: Change | null = { patches: first.patches, inverse: first.inverse }
    for (const { patches, inverse } of commits.reverse()) {
      change = change === null ? { patches, inverse } : joinedChange(change, { patches, inverse })
    }
    return change ?? { patches: [], inverse: [] }
  }
}
