import { useId } from 'react'
import { type Advice, adviceFor } from '../../../src-model/insight/advice'
import type { InsightReport } from '../../../src-model/insight/report'
import { own } from '../../../src-model/map/map'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { openIntroductions } from '../introductions/open-introductions'
import { toggleSidePanel } from '../side-panels'
import { adviceShows } from './advice-shows'
import { Section } from './section'
import { ShowOnMap } from './show-on-map'
import { SketchPicture } from './sketch-picture'

/** Suggestions that the introductions panel helps with. */
const BY_INTRODUCTIONS: ReadonlySet<Advice['is']> = new Set([
  'isolates',
  'join-groups',
  'weave-around',
  'second-way',
  'across',
  'edge',
  'matched',
])

function AdviceText({ advice }: { advice: Advice }) {
  const { t, n } = useText()
  const person = useSession(({ map }) => ('person' in advice ? own(map.participants, advice.person)?.name : undefined))
  if ('count' in advice) return n(`insight.advice.${advice.is}`, advice.count)
  if (advice.is === 'weave-around') return t('insight.advice.weave-around', { person: person ?? '…' })
  return t(`insight.advice.${advice.is}`)
}

function AdviceItem({ advice, report }: { advice: Advice; report: InsightReport }) {
  const id = useId()
  const ids = adviceShows(advice, report)
  return (
    <li>
      <p id={id}>
        <AdviceText advice={advice} />
      </p>
      {ids.length === 0 ? null : <ShowOnMap ids={ids} describedBy={id} />}
    </li>
  )
}

function Next({ report }: { report: InsightReport }) {
  const { t } = useText()
  const advice = adviceFor(report)
  const helps = report.figures.people > 1 && advice.some(({ is }) => BY_INTRODUCTIONS.has(is))
  return (
    <div className="insight-next">
      <h4>{t('insight.next')}</h4>
      <ul>
        {advice.map((each) => (
          <AdviceItem key={each.is} advice={each} report={report} />
        ))}
      </ul>
      {helps ? (
        <button
          type="button"
          className="button"
          onClick={({ detail }) => (detail === 0 ? openIntroductions() : toggleSidePanel('introductions'))}
        >
          {t('insight.to-introductions')}
        </button>
      ) : null}
    </div>
  )
}

/** How far the weave has come: its shape, what that means, and what to try next. */
export function StageSection({ report }: { report: InsightReport }) {
  const { t } = useText()
  const { stage, components } = report.figures
  return (
    <Section title="insight.stage" figure="stage">
      <p className="insight-stage" data-stage={stage}>
        {t(`insight.stage.${stage}`)}
      </p>
      <SketchPicture sketch={report.sketch} groups={components} />
      <p>{t(`insight.stage-means.${stage}`)}</p>
      <Next report={report} />
    </Section>
  )
}
