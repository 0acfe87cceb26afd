import { memo } from 'react'
import type { InsightReport } from '../../../src-model/insight/report'
import { useText } from '../../state/use-text'
import { Fold } from './fold'
import { Section } from './section'

const PROMISES = ['done', 'open', 'late', 'dropped'] as const

/** What of the map was made in the workshop. */
export const MadeHereSection = memo(function MadeHereSection({ madeHere }: Pick<InsightReport, 'madeHere'>) {
  const { t } = useText()
  const says = ({ here, all }: { here: readonly string[]; all: number }) =>
    t('insight.made.of', { here: here.length, all })
  return (
    <Section title="insight.made">
      <ul className="insight-folds">
        {(['all', 'crossSide'] as const).map((which) => (
          <Fold
            key={which}
            figure={`madeHere.${which}`}
            place={`made-${which}`}
            of="ties"
            ids={madeHere[which].here}
            says={says(madeHere[which])}
          />
        ))}
      </ul>
    </Section>
  )
})

/** How it stands with what was promised. */
export const PromisesSection = memo(function PromisesSection({ commitments }: Pick<InsightReport, 'commitments'>) {
  const { t } = useText()
  const none = PROMISES.every((each) => commitments[each].length === 0)
  return (
    <Section title="insight.promises">
      {none ? (
        <p className="insight-soft">{t('insight.promises.none')}</p>
      ) : (
        <ul className="insight-folds">
          {PROMISES.filter((each) => each !== 'dropped' || commitments.dropped.length > 0).map((each) => (
            <Fold
              key={each}
              figure={`commitments.${each}`}
              place={`promises-${each}`}
              of="ties"
              ids={commitments[each]}
            />
          ))}
        </ul>
      )}
    </Section>
  )
})
