import { memo } from 'react'
import { acrossByChance } from '../../../src-model/insight/by-chance'
import type { InsightReport } from '../../../src-model/insight/report'
import { SIDES, type Side } from '../../../src-model/map/map'
import { SideShape } from '../../canvas/side-shape'
import { useText } from '../../state/use-text'
import { formatFigure } from './format-figure'
import { Section } from './section'
import { Explanation, WhatIsThis } from './what-is-this'

type Parts = Pick<InsightReport, 'figures' | 'pairs' | 'pairsBySide' | 'peopleBySide' | 'chanceBySide'>

/** How many lead across, and how many would by chance, on one bar. */
function Bar({ across, ties, chance }: { across: number; ties: number; chance: number | null }) {
  const { t } = useText()
  const params = { across, ties, chance: chance === null ? '' : Math.round(chance) }
  return (
    <>
      <div
        className="insight-bar"
        role="img"
        aria-label={chance === null ? t('insight.across.bar-plain', params) : t('insight.across.bar', params)}
      >
        <span className="insight-bar-across" style={{ width: `${(across / ties) * 100}%` }} />
        {chance === null ? null : <span className="insight-bar-chance" style={{ left: `${(chance / ties) * 100}%` }} />}
      </div>
      <ul className="insight-bar-key" aria-hidden="true">
        <li data-key="across">{t('insight.across.key-across')}</li>
        <li data-key="within">{t('insight.across.key-within')}</li>
        {chance === null ? null : <li data-key="chance">{t('insight.across.key-chance')}</li>}
      </ul>
    </>
  )
}

/** E–I beside what chance gives, or a dash. */
function Ei({ value, chance }: { value: number | null; chance: number | null }) {
  const { t, language } = useText()
  const text = (number: number | null) => (number === null ? '–' : formatFigure(language, 'index', number))
  return <span className="insight-soft">{t('insight.across.ei', { value: text(value), chance: text(chance) })}</span>
}

function SideRow({ side, parts }: { side: Side; parts: Parts }) {
  const { t } = useText()
  const { across, within } = parts.pairsBySide[side]
  return (
    <li>
      <SideShape side={side} />
      <span>
        <strong>{t(`side.many.${side}`)}</strong> {t('insight.across.of-side', { across, within })}{' '}
        <Ei value={parts.figures.eiBySide[side]} chance={parts.chanceBySide[side]} />
      </span>
    </li>
  )
}

function Sentence({ parts, chance }: { parts: Parts; chance: number | null }) {
  const { t, n } = useText()
  const { across, within } = parts.pairs
  const how = `${n('insight.across.leads', across)}, ${n('insight.across.stays', within)}`
  const rounded = chance === null ? null : Math.round(chance)
  const isExact = chance !== null && rounded !== null && Math.abs(chance - rounded) < 0.05
  return (
    <p>
      {n('insight.across.ties', across + within, { how })}
      {rounded === null ? null : ' '}
      {rounded === null
        ? null
        : isExact
          ? n('insight.across.chance', rounded)
          : t('insight.across.chance-about', { count: rounded })}
    </p>
  )
}

/** Ties across sides and within them, against what chance would give. */
export const AcrossSection = memo(function AcrossSection(parts: Parts) {
  const { t } = useText()
  const { figures, pairs, peopleBySide } = parts
  const chance = acrossByChance(figures.ties, figures.eiChance)
  const sides = SIDES.filter((side) => peopleBySide[side] > 0)
  const [only] = sides
  return (
    <Section title="insight.across" figure="across">
      {only !== undefined && sides.length === 1 ? (
        <p className="insight-soft">{t(`insight.across.only.${only}`)}</p>
      ) : figures.ties === 0 ? (
        <p className="insight-soft">{t('insight.across.none')}</p>
      ) : (
        <>
          <Sentence parts={parts} chance={chance} />
          <Bar across={pairs.across} ties={figures.ties} chance={chance} />
          <div className="insight-head">
            <Ei value={figures.eiIndex} chance={figures.eiChance} />
            <WhatIsThis figure="eiIndex" place="across-ei" />
          </div>
          <Explanation figure="eiIndex" place="across-ei" />
          <ul className="insight-sides">
            {sides.map((side) => (
              <SideRow key={side} side={side} parts={parts} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
})
