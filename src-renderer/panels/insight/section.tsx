import type { ReactNode } from 'react'
import type { TextKey } from '../../../src-model/language/translate'
import { useText } from '../../state/use-text'
import type { ExplainedFigure } from './explained'
import { Explanation, WhatIsThis } from './what-is-this'

interface SectionProps {
  title: TextKey
  /** What the section is about, if it is a figure to be explained. */
  figure?: ExplainedFigure
  children: ReactNode
}

/** A part of the panel, with its heading. */
export function Section({ title, figure, children }: SectionProps) {
  const { t } = useText()
  return (
    <div className="insight-section">
      <div className="insight-head">
        <h3>{t(title)}</h3>
        {figure === undefined ? null : <WhatIsThis figure={figure} place={`head-${figure}`} />}
      </div>
      {figure === undefined ? null : <Explanation figure={figure} place={`head-${figure}`} />}
      {children}
    </div>
  )
}
