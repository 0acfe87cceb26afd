import { useStore } from 'zustand'
import { useText } from '../../state/use-text'
import { type ExplainedFigure, explainedStore, toggleExplanation } from './explained'

interface WhatIsThisProps {
  figure: ExplainedFigure
  /** Tells this place in the panel from all others; a figure may stand in several. */
  place: string
  /** What the figure is called here, where that is not its usual name. */
  called?: string | undefined
}

function useIsOpen(place: string): boolean {
  return useStore(explainedStore, ({ open }) => open === place)
}

/** Opens and closes the explanation of a figure, which an `Explanation` of the same place shows. */
export function WhatIsThis({ figure, place, called }: WhatIsThisProps) {
  const { t } = useText()
  const isOpen = useIsOpen(place)
  const label = t('insight.what', { figure: called ?? t(`figure.${figure}`) })
  return (
    <button
      type="button"
      className="what-button"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `what-${place}` : undefined}
      onClick={() => toggleExplanation(place)}
    >
      <span aria-hidden="true">?</span>
    </button>
  )
}

/** What a figure is, in plain words, with its formula and its source; nothing while nobody has asked. */
export function Explanation({ figure, place, called }: WhatIsThisProps) {
  const { t } = useText()
  if (!useIsOpen(place)) return null
  return (
    <section
      id={`what-${place}`}
      className="what"
      aria-label={t('insight.what', { figure: called ?? t(`figure.${figure}`) })}
    >
      <p>{t(`figure.${figure}.what`)}</p>
      <dl>
        <dt>{t('insight.formula')}</dt>
        <dd>{t(`figure.${figure}.formula`)}</dd>
        <dt>{t('insight.source')}</dt>
        <dd>{t(`figure.${figure}.source`)}</dd>
      </dl>
    </section>
  )
}
