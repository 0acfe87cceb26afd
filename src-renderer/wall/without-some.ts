import type { Id } from '../../src-model/map/ids'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallLook } from '../../src-model/wall/wall-state'

/** What the picture is like without some people. */
export interface WithoutSome {
  /** They, and their ties. */
  gone: ReadonlySet<Id>
  /** Who hangs together with the others no more. */
  fallen: ReadonlySet<Id>
}

/** What the picture is like without those who are taken away; `null` while everybody is there. */
export function withoutSome({ connections }: WallMap, away: WallLook['away']): WithoutSome | null {
  if (away === null) return null
  const gone = new Set(away.people)
  const ties = Object.values(connections).filter(({ from, to }) => gone.has(from) || gone.has(to))
  for (const { id } of ties) gone.add(id)
  return { gone, fallen: new Set(away.fallen.filter((id) => !gone.has(id))) }
}
