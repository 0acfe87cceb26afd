import { memo } from 'react'
import type { Difference } from '../../../src-model/insight/differences'
import type { Stage } from '../../../src-model/insight/stage'
import { useText } from '../../state/use-text'
import { formatFigure } from './format-figure'
import { Section } from './section'
import { type SinceChange, sinceChanges } from './since-changes'
import { Explanation, WhatIsThis } from './what-is-this'

function Change({ change: { figure, look, before, after } }: { change: SinceChange }) {
  const { t, language } = useText()
  const text = (value: number | string | null) => {
    if (value === null) return '–'
    return look === 'stage' || typeof value === 'string'
      ? t(`insight.stage.${value as Stage}`)
      : formatFigure(language, look, value)
  }
  const name = t(`figure.${figure}`)
  const place = `since-${figure}`
  return (
    <li>
      <span className="visually-hidden">
        {t('insight.since.change', { figure: name, before: text(before), after: text(after) })}
      </span>
      <span aria-hidden="true">{name}</span>
      <span className="insight-since-values" aria-hidden="true">
        {text(before)} → {text(after)}
      </span>
      <WhatIsThis figure={figure} place={place} />
      <Explanation figure={figure} place={place} />
    </li>
  )
}

function Changes({ changes }: { changes: readonly SinceChange[] }) {
  return (
    <ul className="insight-since">
      {changes.map((each) => (
        <Change key={each.figure} change={each} />
      ))}
    </ul>
  )
}

/** What has changed since the session was opened: a few things in plain words, the figures folded. */
export const SinceSection = memo(function SinceSection({ differences }: { differences: Difference[] }) {
  const { t, n } = useText()
  const { told, others } = sinceChanges(differences)
  return (
    <Section title="insight.since">
      {told.length === 0 && others.length === 0 ? <p className="insight-soft">{t('insight.since.nothing')}</p> : null}
      {told.length === 0 ? null : <Changes changes={told} />}
      {others.length === 0 ? null : (
        <details className="insight-since-more">
          <summary>{n('insight.more', others.length)}</summary>
          <Changes changes={others} />
        </details>
      )}
    </Section>
  )
})
