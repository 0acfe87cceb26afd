import type { Id } from '../../../src-model/map/ids'
import { useText } from '../../state/use-text'
import type { ExplainedFigure } from './explained'
import { GoList } from './go-list'
import { Explanation, WhatIsThis } from './what-is-this'

interface FoldProps {
  figure: ExplainedFigure
  place: string
  of: 'nodes' | 'ties'
  ids: readonly Id[]
  /** What is said beside the name; the number of those listed when left out. */
  says?: string
}

/** A figure that counts things of the map, and opens to the list of them. */
export function Fold({ figure, place, of, ids, says }: FoldProps) {
  const { t } = useText()
  const head = (
    <>
      <span className="insight-fold-name">{t(`figure.${figure}`)}</span>
      <span className="insight-fold-count">{says ?? ids.length}</span>
    </>
  )
  return (
    <li className="insight-fold">
      {ids.length === 0 ? (
        <p className="insight-fold-empty">{head}</p>
      ) : (
        <details>
          <summary>{head}</summary>
          <GoList ids={ids} of={of} />
        </details>
      )}
      <WhatIsThis figure={figure} place={place} />
      <Explanation figure={figure} place={place} />
    </li>
  )
}
