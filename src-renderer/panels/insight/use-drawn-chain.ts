import { type KeyboardEvent as ReactKeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import type { Chain } from '../../../src-model/insight/chains'
import type { Id } from '../../../src-model/map/ids'
import { awayStore } from '../../state/away-store'
import type { Highlight } from '../../state/highlight-store'
import { useHighlight } from '../../state/use-highlight'
import type { ChainRow } from './chain-rows'

/** What the canvas shows of a way from a need to who meets it; where no ties lead there, the tie that might be. */
export function chainHighlight({ resource, needer, holder, people, ties }: Chain & { holder: Id }): Highlight {
  return {
    nodes: new Set([needer, holder, resource, ...people]),
    ties: new Set(ties),
    ends: new Set([needer, holder]),
    proposed: people.length === 0 ? { from: needer, to: holder } : null,
  }
}

/** Whether a key ends what is drawn. While people are taken away the canvas is about them, and so is Escape. */
function isEnd(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return false
  return awayStore.getState().lasts === null && document.querySelector('dialog[open]') === null
}

/** Ends what is drawn by Escape where nothing nearer has a use for it, and that is all that the key does then. */
function useEscape(isDrawn: boolean, end: () => void): (event: ReactKeyboardEvent) => void {
  useEffect(() => {
    if (!isDrawn) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isEnd(event)) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    // After everything within the page, and before the window's own keys.
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isDrawn, end])
  return (event) => {
    if (!isDrawn || !isEnd(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
}

/** What is drawn of the ways, and by what that changes. */
interface DrawnChain {
  /** The key of the row. */
  drawn: string | null
  toggle: (key: string) => void
  /** For the list of the rows: there Escape ends what is drawn before it leads out of the panel. */
  onKeyDown: (event: ReactKeyboardEvent) => void
}

/**
 * Draws one of the ways on the canvas, from when it is asked for until it is asked for again, Escape is pressed,
 * something else is shown there, or there is no such way any more.
 */
export function useDrawnChain(rows: readonly ChainRow[]): DrawnChain {
  const [asked, setAsked] = useState<string | null>(null)
  const row = rows.find(({ key }) => key === asked)
  const chain = row === undefined || row.is === 'wanted' ? undefined : row.chain
  // One that comes back later was not asked for then.
  if (asked !== null && chain === undefined) setAsked(null)
  const forget = useCallback(() => setAsked(null), [])
  useHighlight(
    useMemo(() => (chain === undefined ? null : chainHighlight(chain)), [chain]),
    forget,
  )
  const drawn = chain === undefined ? null : asked
  const onKeyDown = useEscape(drawn !== null, forget)
  return { drawn, toggle: (key) => setAsked(key === asked ? null : key), onKeyDown }
}
