import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { isFiltering } from '../../src-model/find/filter'
import { newcomersIn } from '../../src-model/find/newcomers'
import type { Shown } from '../../src-model/find/shown'
import type { Id } from '../../src-model/map/ids'
import { nodeOf } from '../../src-model/map/map'
import { findStore } from '../state/find-store'
import { onCommit } from '../state/session-store'
import { useSession } from '../state/use-session'

const NOBODY: ReadonlySet<Id> = new Set()

/**
 * How many people and resources came to the map since the filter was last changed that it fades: whoever captures
 * them must be told why they are pale.
 */
export function useFadedNewcomers(shown: Shown | null): number {
  const map = useSession((session) => session.map)
  const filter = useStore(findStore, (state) => state.filter)
  const [newcomers, setNewcomers] = useState(NOBODY)
  useEffect(() => {
    setNewcomers(NOBODY)
    if (!isFiltering(filter)) return
    return onCommit(({ patches }) => {
      const fresh = newcomersIn(patches)
      if (fresh.length > 0) setNewcomers((known) => new Set([...known, ...fresh]))
    })
  }, [filter])
  return [...newcomers].filter((id) => nodeOf(map, id) !== undefined && shown?.nodes.has(id) === false).length
}
