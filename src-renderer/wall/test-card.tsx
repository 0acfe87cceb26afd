import './test-card.css'
import type { CSSProperties } from 'react'
import { SIDES } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import type { Texts } from '../texts'
import { TagShape } from './legend'

/** Sizes of letters that are tried, in wall units: the smallest is the smallest that the wall ever shows. */
const SIZES = [64, 48, 36, 28] as const
const GREYS = Array.from({ length: 11 }, (_, step) => step * 10)
const CORNERS = ['nw', 'ne', 'sw', 'se'] as const

/** @param part of white, in hundredths. */
function greyOf(part: number): CSSProperties & { '--part': string } {
  return { '--part': `${part}%` }
}

/** The picture that a projector is set up with before the workshop. */
export function TestCard({ t }: { t: Texts['t'] }) {
  return (
    <div className="wall-test-card">
      <div className="wall-test-frame" />
      {CORNERS.map((corner) => (
        <div key={corner} className="wall-test-corner" data-corner={corner} />
      ))}
      <div className="wall-test-circle" />
      <div className="wall-test-lines">
        {SIZES.map((size) => (
          <p key={size} className="wall-test-line" data-size={size}>
            <span className="wall-test-size">{size}</span>
            {t('wall.test-card.line')}
          </p>
        ))}
      </div>
      <ul className="wall-test-sides">
        {SIDES.map((side) => (
          <li key={side}>
            <SideShape side={side} className="wall-test-shape" />
            {t(`wall.legend.${side}`)}
          </li>
        ))}
        <li>
          <TagShape />
          {t('wall.legend.resource')}
        </li>
      </ul>
      <div className="wall-test-greys">
        {GREYS.map((grey) => (
          <span key={grey} className="wall-test-grey" style={greyOf(grey)} />
        ))}
      </div>
      <div className="wall-test-focus">
        <span className="wall-test-fine" data-way="across" />
        <span className="wall-test-fine" data-way="down" />
      </div>
      <p className="wall-test-hint">
        {t('wall.test-card.circles')} {t('wall.test-card.greys')} {t('wall.test-card.focus')}
      </p>
    </div>
  )
}
