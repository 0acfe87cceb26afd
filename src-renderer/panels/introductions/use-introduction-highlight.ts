import { useMemo, useState } from 'react'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { keyOf } from '../../state/introductions-store'
import { useHighlight } from '../../state/use-highlight'
import { useSession } from '../../state/use-session'
import { introductionHighlight } from './introduction-highlight'

/** What an element that stands for a pair listens to, so that the canvas shows the pair meanwhile. */
export interface ShowsPair {
  onPointerMove: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: () => void
}

/**
 * Has the canvas show the pair that is pointed at, or else the one that has the keyboard.
 *
 * @param pairs those on screen.
 * @returns the handlers of a pair's element.
 */
export function useIntroductionHighlight(pairs: readonly Introduction[]): (key: string) => ShowsPair {
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const map = useSession((session) => session.map)
  const find = (key: string | null) => pairs.find((each) => keyOf(each) === key)
  const shown = find(pointed) ?? find(focused) ?? null

  const lit = useMemo(() => (shown === null ? null : introductionHighlight(map, shown)), [map, shown])
  useHighlight(lit)

  return useMemo(
    () => (key: string) => ({
      // The pointer itself, not the list that moves on under it.
      onPointerMove: () => setPointed(key),
      onPointerLeave: () => setPointed((before) => (before === key ? null : before)),
      onFocus: () => {
        setFocused(key)
        setPointed(null)
      },
      onBlur: () => setFocused((before) => (before === key ? null : before)),
    }),
    [],
  )
}
