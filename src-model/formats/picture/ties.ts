import { DASHES, type TieLook, tieWidth } from '../../layout/ties/tie-look'
import type { TiePath } from '../../layout/ties/tie-path'
import type { Origin } from '../../map/map'
import type { XmlElement } from '../xml/write-xml'
import { drawn } from './drawing'
import { PALETTE } from './palette'

export function tieColour(origin: Origin): string {
  return origin === 'workshop' ? PALETTE['tie-here'] : PALETTE.tie
}

/** A tie's line with its arrow. */
export function tieLine(tie: TieLook, { line, head }: Pick<TiePath, 'line' | 'head'>): XmlElement[] {
  const colour = tieColour(tie.origin)
  const look = { fill: 'none', stroke: colour, 'stroke-linecap': 'round' }
  return [
    drawn('path', { d: line, ...look, 'stroke-width': tieWidth(tie), 'stroke-dasharray': DASHES[tie.kind]?.join(' ') }),
    ...(head === null ? [] : [drawn('path', { d: head, fill: colour })]),
  ]
}
