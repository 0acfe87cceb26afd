import { useEffect, useState } from 'react'
import type { Chain } from '../../../src-model/insight/chains'
import type { Id } from '../../../src-model/map/ids'
import { endHighlight, type Highlight, highlight, highlightStore } from '../../state/highlight-store'
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

/**
 * Draws one of the ways on the canvas, from when it is asked for until it is asked for again, Escape is pressed, or
 * something else is shown there.
 *
 * @returns the key of the row that is drawn, and what asks for a row.
 */
export function useDrawnChain(rows: readonly ChainRow[]): { drawn: string | null; toggle: (key: string) => void } {
  const [drawn, setDrawn] = useState<string | null>(null)
  const row = rows.find(({ key }) => key === drawn)
  const chain = row === undefined || row.is === 'wanted' ? undefined : row.chain
  // Newer figures come with new objects that say the same.
  const written = chain === undefined ? null : JSON.stringify(chain)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are the same way
  useEffect(() => {
    if (chain === undefined) return
    const lit = chainHighlight(chain)
    highlight(lit)
    const stop = highlightStore.subscribe((now) => {
      if (now.highlight !== lit) setDrawn(null)
    })
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setDrawn(null)
      // Where it was asked for, that is all that the key does; elsewhere it has its own use as well.
      if (event.target instanceof Element && event.target.closest('.chains')) event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      stop()
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      endHighlight(lit)
    }
  }, [written])

  return { drawn: chain === undefined ? null : drawn, toggle: (key) => setDrawn(key === drawn ? null : key) }
}
