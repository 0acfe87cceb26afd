import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Shown } from '../../src-model/find/shown'
import type { CommunityMap } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import { findStore } from '../state/find-store'
import { useSession } from '../state/use-session'

function nodesNewIn(map: CommunityMap, before: CommunityMap): string[] {
  if (map.participants === before.participants && map.resources === before.resources) return []
  return [...map.order.participants, ...map.order.resources].filter((id) => nodeOf(before, id) === undefined)
}

/**
 * How many people and resources came to the map since the filter was last changed that it fades: whoever captures
 * them must be told why they are pale.
 */
export function useFadedNewcomers(shown: Shown | null): number {
  const map = useSession((session) => session.map)
  const filter = useStore(findStore, (state) => state.filter)
  const [newcomers, setNewcomers] = useState<ReadonlySet<string>>(new Set())
  const before = useRef({ map, filter })
  useEffect(() => {
    const { map: oldMap, filter: oldFilter } = before.current
    before.current = { map, filter }
    if (filter !== oldFilter) {
      setNewcomers(new Set())
      return
    }
    const fresh = nodesNewIn(map, oldMap)
    if (fresh.length > 0) setNewcomers((known) => new Set([...known, ...fresh]))
  }, [map, filter])
  return [...newcomers].filter((id) => nodeOf(map, id) !== undefined && shown?.nodes.has(id) === false).length
}
