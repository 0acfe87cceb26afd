import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'
import { type FindResult, resultsOf } from '../../src-model/find/results'
import { goTo } from '../canvas/go-to'
import { findStore } from '../state/find-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { currentQuery, useShown } from './use-shown'

/** What was found, and the one of it that the keys are at. */
export interface Finding {
  results: readonly FindResult[]
  /** The place of the one that the keys are at among the results; -1 where nothing was found. */
  at: number
  /** Whether they are listed. Who goes to one wants to see the map. */
  isListed: boolean
  /** Goes to one: selects it and glides to it. */
  visit: (index: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  onType: (text: string) => void
}

/** The keys of the find bar's field, over what was found. */
export function useFinding(): Finding {
  const { language } = useText()
  const map = useSession((session) => session.map)
  const query = useStore(findStore, currentQuery)
  const shown = useShown()
  const results = useMemo(() => resultsOf(map, query, language, shown), [map, query, language, shown])
  const [wanted, setWanted] = useState(0)
  const [isListed, setListed] = useState(true)
  // Enter goes to the one that the keys are at, and from one that was gone to on to the next.
  const visited = useRef<string | null>(null)
  const count = results.length
  const at = Math.min(wanted, count - 1)

  const visit = (index: number) => {
    const result = results[index]
    if (result === undefined) return
    setWanted(index)
    visited.current = result.id
    // Before it is looked whether the bar lies over it.
    flushSync(() => setListed(false))
    goTo(result.id)
  }
  const step = (by: 1 | -1) => {
    setListed(true)
    setWanted((at + by + count) % count)
  }
  const enter = (by: 1 | -1) => {
    const isThere = results[at]?.id === visited.current
    visit(isThere || by < 0 ? (at + by + count) % count : at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') enter(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const onType = (text: string) => {
    setListed(true)
    setWanted(0)
    visited.current = null
    findStore.setState({ text })
  }
  return { results, at, isListed: isListed && count > 0, visit, onKeyDown, onType }
}
