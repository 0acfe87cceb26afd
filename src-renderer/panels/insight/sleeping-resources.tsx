import { useMemo, useState } from 'react'
import { chainSentence } from '../../../src-model/insight/chain-sentence'
import type { Chain } from '../../../src-model/insight/chains'
import { announceAs } from '../../state/announce'
import { sessionStore } from '../../state/session-store'
import { useText } from '../../state/use-text'
import { ChainItem } from './chain-item'
import { type ChainRow, chainRows } from './chain-rows'
import { useDrawnChain } from './use-drawn-chain'

/** More than these are folded. */
const MOST_UNFOLDED = 5

interface SleepingResourcesProps {
  /** Those of the report, and how many ways more there are. */
  chains: readonly Chain[]
  leftOut: number
}

/** For each need the nearest who can meet it, and the people in between. */
export function SleepingResources({ chains, leftOut }: SleepingResourcesProps) {
  const { t, n } = useText()
  const rows = useMemo(() => chainRows(chains), [chains])
  const { drawn, toggle, onKeyDown } = useDrawnChain(rows)
  const [isUnfolded, setUnfolded] = useState(false)
  // What is drawn is on the canvas: out of sight for some.
  const draw = (row: ChainRow) => {
    toggle(row.key)
    if (row.is === 'wanted' || row.key === drawn) return
    const map = sessionStore.getState().session?.map
    if (map !== undefined) announceAs(({ language }) => chainSentence(map, row.chain, language))
  }
  if (rows.length === 0) return <p className="chains-none">{t('chain.none')}</p>
  const unfold =
    leftOut === 0
      ? t('chain.more', { count: rows.length })
      : t('chain.more-of', { count: rows.length, all: rows.length + leftOut })
  const shown = isUnfolded ? rows : rows.slice(0, MOST_UNFOLDED)
  return (
    <>
      <ul className="chains" aria-label={t('chain.label')} onKeyDown={onKeyDown}>
        {shown.map((row) => (
          <ChainItem key={row.key} row={row} isDrawn={row.key === drawn} onDraw={() => draw(row)} />
        ))}
      </ul>
      {leftOut > 0 && shown.length === rows.length ? <p className="chains-none">{n('insight.more', leftOut)}</p> : null}
      {rows.length > MOST_UNFOLDED ? (
        <button
          type="button"
          className="chains-fold"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? t('chain.fewer') : unfold}
        </button>
      ) : null}
    </>
  )
}
