import './insight.css'
import './sleeping-resources.css'
import './what-is-this.css'
import { type KeyboardEvent, memo, useEffect } from 'react'
import { useStore } from 'zustand'
import type { InsightReport } from '../../../src-model/insight/report'
import { insightStore } from '../../state/insight-store'
import { useInsight } from '../../state/use-insight'
import { useText } from '../../state/use-text'
import { keepKeyboard, leaveOnEscape } from '../panel-events'
import { AcrossSection } from './across-section'
import { AllFigures } from './all-figures'
import { closeExplanation, explainedStore } from './explained'
import { MadeHereSection, PromisesSection } from './made-here-section'
import { MomentLine } from './moment-line'
import { PeopleSection } from './people-section'
import { ResourcesSection } from './resources-section'
import { Section } from './section'
import { SinceSection } from './since-section'
import { SleepingResources } from './sleeping-resources'
import { StageSection } from './stage-section'
import { TakeAwaySection } from './take-away-section'

/** Escape closes the explanation that is open; without one it leads back to the map. */
function onEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const { open } = explainedStore.getState()
  if (!closeExplanation()) return leaveOnEscape(event)
  event.preventDefault()
  event.stopPropagation()
  event.currentTarget.querySelector<HTMLElement>(`[aria-controls="what-${open}"]`)?.focus()
}

/** Every resource has a status. */
function hasResources({ resources: { hidden, underused, mobilised } }: InsightReport): boolean {
  return hidden.length + underused.length + mobilised.length > 0
}

/** What there is to see of a map with people or resources on it. */
const Report = memo(function Report({ report }: { report: InsightReport }) {
  const { figures, pairs, pairsBySide, peopleBySide, chanceBySide, differences } = report
  return (
    <>
      <StageSection report={report} />
      {figures.people < 2 ? null : (
        <>
          <AcrossSection
            figures={figures}
            pairs={pairs}
            pairsBySide={pairsBySide}
            peopleBySide={peopleBySide}
            chanceBySide={chanceBySide}
          />
          <PeopleSection noTie={report.noTie} oneTie={report.oneTie} />
        </>
      )}
      <ResourcesSection resources={report.resources} />
      {hasResources(report) ? (
        <Section title="chain.label">
          <SleepingResources chains={report.chains} leftOut={report.chainsLeftOut} />
        </Section>
      ) : null}
      <MadeHereSection madeHere={report.madeHere} />
      <PromisesSection commitments={report.commitments} />
      {figures.people < 2 ? null : <TakeAwaySection busiest={report.busiest} />}
      {differences === null ? null : <SinceSection differences={differences} />}
      <AllFigures figures={figures} peopleBySide={peopleBySide} />
    </>
  )
})

/** How the weave of the map stands, for the facilitator alone. */
export function InsightPanel() {
  const { t } = useText()
  const report = useStore(insightStore, (state) => state.report)
  const seq = useStore(insightStore, ({ moment }) => moment?.seq)
  useInsight()
  useEffect(() => () => void closeExplanation(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from any of its controls back to the map
    <div className="insight-body" data-seq={seq} onMouseDown={keepKeyboard} onKeyDown={onEscape}>
      <h2 className="visually-hidden">{t('insight.label')}</h2>
      <MomentLine />
      {report === null ? null : report.figures.people === 0 && !hasResources(report) ? (
        <p className="insight-empty">{t('insight.empty')}</p>
      ) : (
        <Report report={report} />
      )}
    </div>
  )
}
