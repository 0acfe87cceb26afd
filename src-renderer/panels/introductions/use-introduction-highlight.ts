import { useEffect, useMemo, useState } from 'react'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { endHighlight, highlight } from '../../state/highlight-store'
import { keyOf } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { introductionHighlight } from './introduction-highlight'

/** What an element that stands for a pair listens to, so that the canvas shows the pair meanwhile. */
export interface ShowsPair {
  onPointerEnter: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: () => void
}

/**
 * Has the canvas show the pair that is pointed at, or else the one that has the keyboard.
 *
 * @param offered the pairs on screen.
 * @returns the handlers of a pair's element.
 */
export function useIntroductionHighlight(offered: readonly Introduction[]): (key: string) => ShowsPair {
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const map = useSession((session) => session.map)
  const find = (key: string | null) => offered.find((each) => keyOf(each) === key)
  const shown = find(pointed) ?? find(focused) ?? null

  useEffect(() => {
    if (shown === null) return
    const lit = introductionHighlight(map, shown)
    highlight(lit)
    return () => endHighlight(lit)
  }, [map, shown])

  return useMemo(
    () => (key: string) => ({
      onPointerEnter: () => setPointed(key),
      onPointerLeave: () => setPointed((before) => (before === key ? null : before)),
      onFocus: () => setFocused(key),
      onBlur: () => setFocused((before) => (before === key ? null : before)),
    }),
    [],
  )
}
