import type { Box } from '../../layout/footprint'
import type { MeasureText } from '../../layout/name-block'
import type { Id } from '../../map/ids'
import type { WallMap } from '../wall-map'
import type { PictureManner } from './manner'

/** How the wall lies over the map: a place of the map is at `map * zoom + (x, y)`, in the wall's CSS pixels. */
export interface WallView {
  x: number
  y: number
  zoom: number
}

/** The wall's page, in CSS pixels. */
export interface WallScreen {
  width: number
  height: number
  /** What the headline strip takes at the top. */
  strip: number
  /** See `wallUnit`, where it does not follow from the size: on paper, which is read from near. */
  unit?: number
}

/** What counts now, besides the map. */
export interface WallMoment {
  selected: ReadonlySet<Id>
  /** Nodes that have just come. */
  fresh: ReadonlySet<Id>
  /** What the spotlight is on, nodes and ties; `null` while it is off. */
  lit: ReadonlySet<Id> | null
}

/** A node as it is drawn, in the wall's CSS pixels. */
export interface WallMark {
  id: Id
  kind: 'participant' | 'resource'
  /** Of its centre. */
  x: number
  y: number
  width: number
  height: number
  /**
   * Size of the initials in it; `null` where they would be smaller than text on the wall may be, or are not to be read.
   * A resource has none.
   */
  initials: number | null
  /** Whether a resource's name stands in its tag: then the icon takes a square of the tag's height at the left. */
  isNamed: boolean
}

/** The sides of a mark, further away where its surroundings are full (a line leads there), and the corners of a zone. */
export type LabelPlace =
  | 'inside'
  | 'below'
  | 'above'
  | 'right'
  | 'left'
  | 'away'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right'

/** A text that is shown, in the wall's CSS pixels. */
export interface WallLabel {
  /** Of the participant, resource or zone. */
  id: Id
  kind: 'participant' | 'resource' | 'zone'
  lines: readonly string[]
  /** Size of its letters. */
  size: number
  /** The ground that its letters take. Lines are centred in it, each `NAME_LINE` times the size high. */
  box: Box
  /**
   * Where it stands to its mark, or in its zone. The name of a resource may stand in its own tag (`inside`); no other
   * label shares ground with a mark, but for what is dimmed while the spotlight is on: that gives way to names in it.
   */
  place: LabelPlace
}

/** All that is drawn at a place of its own while the view stands still. */
export interface WallPicture {
  marks: readonly WallMark[]
  labels: readonly WallLabel[]
}

/** What a picture is made from. */
export interface PictureNeeds {
  map: WallMap
  view: WallView
  screen: WallScreen
  moment: WallMoment
  /** How wide a text is, in em. */
  measure: MeasureText
  /** The wall's own when left out. */
  manner?: PictureManner
}

/** The size of the smallest text on a wall of 1920×1080, in CSS pixels. */
export const SMALLEST_TEXT = 28

/** One CSS pixel of a wall of 1920×1080, in those of this one: what sizes on the wall are counted in. */
export function wallUnit({ width, height, unit }: Pick<WallScreen, 'width' | 'height' | 'unit'>): number {
  return unit ?? Math.min(width / 1920, height / 1080)
}
