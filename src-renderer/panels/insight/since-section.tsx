import { memo } from 'react'
import type { Difference } from '../../../src-model/insight/differences'
import { useText } from '../../state/use-text'
import { figureSpec } from './figure-list'
import { formatFigure } from './format-figure'
import { Section } from './section'

function Change({ difference }: { difference: Difference }) {
  const { t, language } = useText()
  const { figure } = difference
  const look = figureSpec(figure)?.look ?? 'count'
  const text = (value: number | string | null) => {
    if (value === null) return '–'
    return typeof value === 'number' ? formatFigure(language, look, value) : value
  }
  const [before, after] =
    difference.figure === 'stage'
      ? [t(`insight.stage.${difference.before}`), t(`insight.stage.${difference.after}`)]
      : [text(difference.before), text(difference.after)]
  const name = t(`figure.${figure}`)
  return (
    <li>
      <span className="visually-hidden">{t('insight.since.change', { figure: name, before, after })}</span>
      <span aria-hidden="true">{name}</span>
      <span className="insight-since-values" aria-hidden="true">
        {before} → {after}
      </span>
    </li>
  )
}

/** What has changed since the session was opened. */
export const SinceSection = memo(function SinceSection({ differences }: { differences: Difference[] }) {
  const { t } = useText()
  return (
    <Section title="insight.since">
      {differences.length === 0 ? (
        <p className="insight-soft">{t('insight.since.nothing')}</p>
      ) : (
        <ul className="insight-since">
          {differences.map((each) => (
            <Change key={each.figure} difference={each} />
          ))}
        </ul>
      )}
    </Section>
  )
})
