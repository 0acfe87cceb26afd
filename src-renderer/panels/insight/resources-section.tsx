import { memo } from 'react'
import { RESOURCE_GROUPS } from '../../../src-model/insight/insight'
import type { InsightReport } from '../../../src-model/insight/report'
import { useText } from '../../state/use-text'
import { Fold } from './fold'
import { Section } from './section'

/** Resources by status, and by who holds and needs them. */
export const ResourcesSection = memo(function ResourcesSection({ resources }: Pick<InsightReport, 'resources'>) {
  const { t } = useText()
  // Every resource has a status.
  const none = resources.hidden.length + resources.underused.length + resources.mobilised.length === 0
  return (
    <Section title="insight.resources">
      {none ? (
        <p className="insight-soft">{t('insight.resources.none')}</p>
      ) : (
        <ul className="insight-folds">
          {RESOURCE_GROUPS.map((group) => (
            <Fold
              key={group}
              figure={`resources.${group}`}
              place={`resources-${group}`}
              of="nodes"
              ids={resources[group]}
            />
          ))}
        </ul>
      )}
    </Section>
  )
})
