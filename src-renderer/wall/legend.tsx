import { memo } from 'react'
import { SIDES } from '../../src-model/map/map'
import type { WallMap } from '../../src-model/wall/wall-map'
import { SideShape } from '../canvas/side-shape'
import type { Texts } from '../texts'

/** What the shapes on the map mean: those that are there. */
export const Legend = memo(function Legend({ map, t }: { map: WallMap; t: Texts['t'] }) {
  const there = new Set(Object.values(map.participants).map(({ side }) => side))
  const hasResources = Object.keys(map.resources).length > 0
  if (there.size === 0 && !hasResources) return null
  return (
    <ul className="wall-legend">
      {SIDES.filter((side) => there.has(side)).map((side) => (
        <li key={side}>
          <SideShape side={side} className="wall-legend-shape" />
          {t(`wall.legend.${side}`)}
        </li>
      ))}
      {hasResources ? (
        <li>
          <TagShape />
          {t('wall.legend.resource')}
        </li>
      ) : null}
    </ul>
  )
})

/** The shape of a resource's tag without anything on it. */
export function TagShape() {
  return (
    <svg viewBox="0 0 44 28" className="wall-legend-tag" aria-hidden="true">
      <path d="M11 2 H36 A6 6 0 0 1 42 8 V20 A6 6 0 0 1 36 26 H11 L3 17 Q1 14 3 11 Z" />
    </svg>
  )
}
