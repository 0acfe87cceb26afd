import './strip.css'
import { memo, type RefCallback } from 'react'
import type { Phase } from '../../src-model/agenda'
import { headlineText } from '../../src-model/wall/headline'
import type { Sentence } from '../../src-model/wall/headline-sentences'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallState } from '../../src-model/wall/wall-state'
import type { Texts } from '../texts'
import { Legend } from './legend'
import { PhaseClock } from './phase-clock'

interface StripProps {
  map: WallMap
  state: WallState
  phase: Phase | null
  /** The sentence about what is shown; `null` where there is nothing to say. */
  headline: Sentence | null
  t: Texts['t']
  /** Told of its element: the map lies below. */
  stripRef: RefCallback<HTMLElement>
}

/** The strip at the top: the question, the phase with its timer, a sentence about the map, the meaning of shapes; what was not switched off. */
export const Strip = memo(function Strip({ map, state, phase, headline, t, stripRef }: StripProps) {
  const question = state.question ? map.question : ''
  const shownPhase = state.phase ? phase : null
  const hasNodes = Object.keys(map.participants).length + Object.keys(map.resources).length > 0
  const legend = state.legend && hasNodes ? <Legend map={map} t={t} /> : null
  const insight = state.insight ? headline : null
  if (question === '' && shownPhase === null && insight === null && legend === null) return null
  return (
    <header className="wall-strip" ref={stripRef}>
      {question === '' && shownPhase === null ? null : (
        <div className="wall-strip-row">
          {question === '' ? null : (
            <p className="wall-question" dir="auto">
              {question}
            </p>
          )}
          {shownPhase === null ? null : <PhaseClock phase={shownPhase} t={t} />}
        </div>
      )}
      {insight === null && legend === null ? null : (
        <div className="wall-strip-row">
          {insight === null ? null : <p className="wall-insight">{headlineText(map.language, insight)}</p>}
          {legend}
        </div>
      )}
    </header>
  )
})
