import { type FocusEvent, useLayoutEffect, useMemo } from 'react'
import { holdIntroduction, releaseIntroduction } from '../../state/introductions-store'
import type { ShowsPair } from './use-introduction-highlight'

/** What the card of a pair listens to. */
export interface Holds extends Omit<ShowsPair, 'onBlur'> {
  onBlur: (event: FocusEvent) => void
}

/**
 * Keeps a pair on its card while that has the keyboard or the pointer: who is being read out stays when newer figures
 * rank others higher.
 *
 * @param key of the pair.
 * @param shows what is listened to for the canvas.
 */
export function useHeld(key: string, shows: ShowsPair): Holds {
  useLayoutEffect(() => () => releaseIntroduction(key), [key])
  return useMemo(() => {
    const by = { keyboard: false, pointer: false }
    const take = (change: Partial<typeof by>) => {
      Object.assign(by, change)
      if (by.keyboard || by.pointer) holdIntroduction(key)
      else releaseIntroduction(key)
    }
    return {
      onPointerMove: () => {
        take({ pointer: true })
        shows.onPointerMove()
      },
      onPointerLeave: () => {
        take({ pointer: false })
        shows.onPointerLeave()
      },
      onFocus: () => {
        take({ keyboard: true })
        shows.onFocus()
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        // Within the card it stays, and when the whole window is left.
        const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!isWithin && !currentTarget.contains(document.activeElement)) take({ keyboard: false })
        shows.onBlur()
      },
    }
  }, [key, shows])
}
