import type { Id } from '../../src-model/map/ids'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'

/** Whether what is written, and where, may have to be another. */
export function isWrittenOtherwise(shown: WallSnapshot, before: WallSnapshot | null): boolean {
  return (
    before === null ||
    shown.map !== before.map ||
    shown.state.spotlight !== before.state.spotlight ||
    !isSameList(shown.look.selection, before.look.selection)
  )
}

/** Whether something else than the view is different. */
export function isDrawnOtherwise(shown: WallSnapshot, before: WallSnapshot | null): boolean {
  return (
    before === null ||
    isWrittenOtherwise(shown, before) ||
    shown.state !== before.state ||
    shown.phase !== before.phase ||
    shown.look.away !== before.look.away ||
    shown.lately !== before.lately ||
    shown.commit !== before.commit
  )
}

function isSameList(one: readonly Id[], other: readonly Id[]): boolean {
  return one === other || (one.length === other.length && one.every((id, index) => id === other[index]))
}
