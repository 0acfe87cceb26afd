import { RESOURCE_ICONS } from '../../layout/icons'
import {
  CUSTOMER,
  EMPLOYEE,
  GUEST,
  SEAL_DOT,
  SEAL_RADIUS,
  SEAL_STROKES,
  smallTag,
  smallTagHalf,
  TAG,
  TAG_EYE,
  TAG_HALF,
} from '../../layout/shapes'
import type { CommitmentStatus, Position, ResourceKind, ResourceStatus, Side } from '../../map/map'
import type { XmlElement } from '../xml/write-xml'
import { drawn, group, moved } from './drawing'
import { PALETTE } from './palette'

/** The square that the shapes of sides are drawn in, and a tag's whole size, in units of their own. */
const SHAPE = 56
const WHOLE_TAG = { width: 176, height: 58 }
/** A tag of another size is drawn in units of its own too, this high: its lines are as thick as a whole one's. */
const SMALL_TAG_HEIGHT = 40

/** The shape of a side round a place. */
export function sideShape(side: Side, { x, y }: Position, size: number): XmlElement {
  const look = { fill: PALETTE[side], transform: moved(x - size / 2, y - size / 2, size / SHAPE) }
  if (side === 'employee') return drawn('rect', { ...EMPLOYEE, ...look })
  return side === 'customer' ? drawn('circle', { ...CUSTOMER, ...look }) : drawn('path', { d: GUEST, ...look })
}

export type TagStatus = ResourceStatus | 'wanted'

interface TagLook {
  /** `null` for the ground of the picture. */
  ground: string | null
  /** What is written and drawn in it. */
  ink: string
  stroke: string
  'stroke-width': number
  'stroke-dasharray'?: string
  'stroke-linecap'?: string
}

const SOLID = { stroke: PALETTE.resource, 'stroke-width': 2 }

/** How tags look, the lines in units of a whole tag. */
export const TAG_LOOKS: Readonly<Record<TagStatus, TagLook>> = {
  hidden: {
    ground: null,
    ink: PALETTE['ink-soft'],
    stroke: PALETTE['line-strong'],
    'stroke-width': 2,
    'stroke-dasharray': '5 4',
  },
  underused: { ground: PALETTE['resource-ground'], ink: PALETTE.ink, ...SOLID },
  mobilised: { ground: PALETTE.resource, ink: PALETTE['on-resource'], ...SOLID },
  wanted: {
    ground: null,
    ink: PALETTE.wanted,
    stroke: PALETTE.wanted,
    'stroke-width': 3,
    'stroke-dasharray': '1 5',
    'stroke-linecap': 'round',
  },
}

/** The picture of a kind of resource. @param x and `y` its middle. */
export function resourceIcon(kind: ResourceKind, { x, y }: Position, size: number, colour: string): XmlElement {
  const parts = RESOURCE_ICONS[kind].map(([name, { fill, ...shape }]) => {
    return drawn(name, { ...shape, fill: fill && colour })
  })
  const look = {
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return group({ ...look, transform: moved(x - size / 2, y - size / 2, size / 24) }, parts)
}

interface TagShape extends Position {
  /** Its ground; `x` and `y` are its middle. */
  width: number
  height: number
  status: TagStatus
}

function inkOf(status: TagStatus): string {
  return status === 'underused' ? PALETTE.resource : TAG_LOOKS[status].ink
}

/** The whole tag of a resource, as on the canvas. @param isNamed whether its name is written in it. */
export function wholeTag(
  { x, y, width, height, status }: TagShape,
  kind: ResourceKind,
  ground: string,
  isNamed: boolean,
): XmlElement {
  const { ground: own, ink: _ink, ...line } = TAG_LOOKS[status]
  const rim = status === 'wanted' ? PALETTE.wanted : PALETTE.resource
  const eye = { ...TAG_EYE, fill: ground, stroke: rim, 'stroke-width': 1.5 }
  return group({ transform: moved(x - width / 2, y - height / 2, width / WHOLE_TAG.width) }, [
    drawn('path', { d: TAG, fill: own ?? ground }),
    ...(status === 'underused' ? [drawn('path', { d: TAG_HALF, fill: PALETTE['resource-half'] })] : []),
    drawn('path', { d: TAG, fill: 'none', ...line }),
    drawn('circle', eye),
    resourceIcon(kind, { x: isNamed ? 38 : 96, y: WHOLE_TAG.height / 2 }, isNamed ? 21 : 28, inkOf(status)),
  ])
}

/** A tag for an icon only, or for nothing. */
export function iconTag(
  { x, y, width, height, status }: TagShape,
  kind: ResourceKind | null,
  ground: string,
): XmlElement {
  const { ground: own, ink: _ink, ...line } = TAG_LOOKS[status]
  const scale = height / SMALL_TAG_HEIGHT
  const [across, down] = [width / scale, SMALL_TAG_HEIGHT]
  const tag = smallTag(across, down)
  const size = down * 0.58
  return group({ transform: moved(x - width / 2, y - height / 2, scale) }, [
    drawn('path', { d: tag, fill: own ?? ground }),
    ...(status === 'underused'
      ? [drawn('path', { d: smallTagHalf(across, down), fill: PALETTE['resource-half'] })]
      : []),
    drawn('path', { d: tag, fill: 'none', ...line, 'stroke-width': line['stroke-width'] * 1.25 }),
    ...(kind === null ? [] : [resourceIcon(kind, { x: (across + down * 0.22) / 2, y: down / 2 }, size, inkOf(status))]),
  ])
}

/** The seal of a promise. */
export function seal(status: CommitmentStatus, { x, y }: Position, scale = 1): XmlElement {
  const colour = status === 'dropped' ? PALETTE.tie : PALETTE['tie-here']
  const [ground, sign] = status === 'done' ? [colour, PALETTE.seal] : [PALETTE.seal, colour]
  const round = { r: SEAL_RADIUS, fill: ground, stroke: colour, 'stroke-width': 2.5 }
  const line = {
    fill: 'none',
    stroke: sign,
    'stroke-width': 2.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return group({ transform: moved(x, y, scale) }, [
    drawn('circle', round),
    status === 'promised'
      ? drawn('circle', { r: SEAL_DOT, fill: sign })
      : drawn('path', { d: SEAL_STROKES[status], ...line }),
  ])
}
