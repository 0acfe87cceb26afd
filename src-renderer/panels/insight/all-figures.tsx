import { memo, type ReactNode } from 'react'
import type { InsightReport } from '../../../src-model/insight/report'
import { whyUndefined } from '../../../src-model/insight/why-undefined'
import { useText } from '../../state/use-text'
import type { ExplainedFigure } from './explained'
import { FIGURE_GROUPS, type FigureSpec } from './figure-list'
import { formatFigure } from './format-figure'
import { GoList } from './go-list'
import { Explanation, WhatIsThis } from './what-is-this'

type Parts = Pick<InsightReport, 'figures' | 'peopleBySide'>

interface RowProps {
  /** Its key in the export. */
  name: string
  explains: ExplainedFigure
  called?: string
  /** At full precision; empty where it is not defined. */
  value: string
  says: string
  children?: ReactNode
}

function Row({ name, explains, called, value, says, children }: RowProps) {
  const { t } = useText()
  const place = `all-${name}`
  return (
    <div className="insight-figure">
      <dt>{called ?? t(`figure.${explains}`)}</dt>
      <dd className="insight-figure-what">
        <WhatIsThis figure={explains} place={place} called={called} />
      </dd>
      <dd className="insight-figure-value" data-figure={name} data-value={value} data-empty={value === '' || undefined}>
        {says}
      </dd>
      <dd className="insight-figure-more">
        <Explanation figure={explains} place={place} called={called} />
        {children}
      </dd>
    </div>
  )
}

function NumberRow({ spec, figures }: { spec: FigureSpec; figures: InsightReport['figures'] }) {
  const { t, language } = useText()
  const value = spec.of(figures)
  const reason =
    spec.undefinedAs === undefined ? null : t(`insight.undefined.${whyUndefined(spec.undefinedAs, figures)}`)
  const called = spec.side === undefined ? {} : { called: t('figure.eiBySide', { side: t(`side.many.${spec.side}`) }) }
  return (
    <Row
      name={spec.key}
      explains={spec.explains}
      {...called}
      value={value === null ? '' : String(value)}
      says={value === null ? `– ${reason ?? ''}` : formatFigure(language, spec.look, value)}
    />
  )
}

function FigureRow({ figure, figures }: { figure: FigureSpec | 'stage' | 'cutPeople'; figures: Parts['figures'] }) {
  const { t, language } = useText()
  if (figure === 'stage') {
    const says = t(`insight.stage.${figures.stage}`)
    return <Row name="stage" explains="stage" value={figures.stage} says={says} />
  }
  if (figure !== 'cutPeople') return <NumberRow spec={figure} figures={figures} />
  const { cutPeople } = figures
  return (
    <Row
      name="cutPeople"
      explains="cutPeople"
      value={cutPeople.join(' ')}
      says={formatFigure(language, 'count', cutPeople.length)}
    >
      {cutPeople.length === 0 ? null : <GoList ids={cutPeople} of="nodes" />}
    </Row>
  )
}

/** Every figure of the whole map, folded away. Those of single persons are in the export only. */
export const AllFigures = memo(function AllFigures({ figures, peopleBySide }: Parts) {
  const { t } = useText()
  return (
    <details className="insight-all">
      <summary>
        <h3>{t('insight.all')}</h3>
      </summary>
      {FIGURE_GROUPS.map(({ title, figures: group }) => (
        <div key={title} className="insight-all-part">
          <h4>{t(title)}</h4>
          <dl>
            {group
              .filter((each) => typeof each === 'string' || each.side === undefined || peopleBySide[each.side] > 0)
              .map((each) => (
                <FigureRow key={typeof each === 'string' ? each : each.key} figure={each} figures={figures} />
              ))}
          </dl>
        </div>
      ))}
    </details>
  )
})
