import { memo, useId } from 'react'
import type { Id } from '../../../src-model/map/ids'
import { useText } from '../../state/use-text'
import { GoList } from './go-list'
import { Section } from './section'
import { Explanation, WhatIsThis } from './what-is-this'

/** Who has no tie yet, and who has one, in the map's order. */
export const PeopleSection = memo(function PeopleSection({ noTie, oneTie }: { noTie: Id[]; oneTie: Id[] }) {
  const { t } = useText()
  const id = useId()
  return (
    <Section title="insight.waiting" figure="isolates">
      {noTie.length === 0 ? (
        <p className="insight-soft">{t('insight.waiting.nobody')}</p>
      ) : (
        <GoList ids={noTie} of="nodes" />
      )}
      {oneTie.length === 0 ? null : (
        <>
          <div className="insight-head">
            <h4 id={id}>{t('insight.one-tie')}</h4>
            <WhatIsThis figure="oneTie" place="one-tie" />
          </div>
          <Explanation figure="oneTie" place="one-tie" />
          <GoList ids={oneTie} of="nodes" labelledBy={id} />
        </>
      )}
    </Section>
  )
})
