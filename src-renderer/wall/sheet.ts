import { PARTICIPANT_MARK } from '../../src-model/layout/footprint'
import type { TieEnd } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { WallLabel, WallMark, WallPicture, WallView } from '../../src-model/wall/picture/picture'
import type { WallMap, WallParticipant, WallResource } from '../../src-model/wall/wall-map'
import { lineUnit } from './tie-drawing'

// The sheet is what the wall's picture is drawn on: the map at one zoom, in the wall's CSS pixels, with the map's origin
// at 0. Moving the view moves the sheet; another zoom asks for another sheet once the view stands still.

/** How a node is drawn, wherever it lies. */
type MarkLook = Pick<WallMark, 'width' | 'height' | 'initials'>

/** A text, and where its box lies from the place that it goes with: of its node, or the corner of its zone. */
export interface SheetLabel extends Pick<WallLabel, 'id' | 'kind' | 'lines' | 'size'> {
  dx: number
  dy: number
  width: number
  height: number
}

/** What was decided for one zoom. */
export interface Sheet {
  zoom: number
  /** See `wallUnit`. */
  unit: number
  marks: ReadonlyMap<Id, MarkLook>
  labels: readonly SheetLabel[]
}

/** A node on the sheet. The same object while nothing of it changes. */
export interface Plot extends MarkLook, Position {
  record: WallParticipant | WallResource
  /** Of its sheet. */
  zoom: number
  /** What its ties end at, in the units of lines. */
  end: TieEnd
}

/** How nodes are drawn that the picture does not know yet, in wall units. */
const FIRST_LOOK = { participant: { width: 56, height: 56 }, resource: { width: 88, height: 48 } } as const
/** Between a resource's tag and the ends of its ties, in the units of lines. */
const TIE_AIR = 6

/** Hundredths of a pixel: the same place gives the same number, wherever the view lies. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** Where on the sheet a label's box is counted from; `undefined` once that is gone from the map. */
export function anchorOf(map: WallMap, { id, kind }: Pick<SheetLabel, 'id' | 'kind'>): Position | undefined {
  if (kind === 'zone') return map.zones[id]
  return (kind === 'participant' ? map.participants[id] : map.resources[id])?.position
}

function labelOf(map: WallMap, { id, kind, lines, size, box }: WallLabel, view: WallView): SheetLabel[] {
  const anchor = anchorOf(map, { id, kind })
  if (anchor === undefined) return []
  const dx = rounded(box.left - view.x - anchor.x * view.zoom)
  const dy = rounded(box.top - view.y - anchor.y * view.zoom)
  return [
    { id, kind, lines, size, dx, dy, width: rounded(box.right - box.left), height: rounded(box.bottom - box.top) },
  ]
}

function isSame(a: SheetLabel, b: SheetLabel): boolean {
  return (
    a.size === b.size &&
    a.dx === b.dx &&
    a.dy === b.dy &&
    a.width === b.width &&
    a.height === b.height &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  )
}

/** Lays a picture on a sheet. @param before gives its labels on where they are the same. */
export function sheetOf(map: WallMap, picture: WallPicture, view: WallView, unit: number, before: Sheet | null): Sheet {
  const known = new Map(before?.labels.map((label) => [label.id, label]))
  const labels = picture.labels
    .flatMap((label) => labelOf(map, label, view))
    .map((label) => {
      const old = known.get(label.id)
      return old && isSame(old, label) ? old : label
    })
  return { zoom: view.zoom, unit, marks: new Map(picture.marks.map((mark) => [mark.id, mark])), labels }
}

/** The sheet with what is still on the map: for the moments until another is decided. */
export function keptSheet(map: WallMap, sheet: Sheet): Sheet {
  const labels = sheet.labels.filter((label) => anchorOf(map, label) !== undefined)
  return labels.length === sheet.labels.length ? sheet : { ...sheet, labels }
}

function endOf(kind: TieEnd['shape'], { x, y }: Position, { width, height }: MarkLook, line: number): TieEnd {
  const at = { x: x / line, y: y / line }
  return kind === 'participant'
    ? { ...at, shape: kind, scale: width / line / PARTICIPANT_MARK }
    : { ...at, shape: kind, half: { x: width / line / 2 + TIE_AIR, y: height / line / 2 + TIE_AIR } }
}

/** All nodes of a map on a sheet, resources first. @param before gives those that have not changed. */
export function plotsOf(map: WallMap, sheet: Sheet, before: ReadonlyMap<Id, Plot>): ReadonlyMap<Id, Plot> {
  const plots = new Map<Id, Plot>()
  const line = lineUnit(sheet)
  const add = (record: WallParticipant | WallResource, kind: TieEnd['shape']) => {
    const first = FIRST_LOOK[kind]
    const known = sheet.marks.get(record.id)
    const width = known?.width ?? first.width * sheet.unit
    const height = known?.height ?? first.height * sheet.unit
    const initials = known?.initials ?? null
    const x = rounded(record.position.x * sheet.zoom)
    const y = rounded(record.position.y * sheet.zoom)
    const old = before.get(record.id)
    const unchanged =
      old?.record === record &&
      old.zoom === sheet.zoom &&
      old.x === x &&
      old.y === y &&
      old.width === width &&
      old.height === height &&
      old.initials === initials
    const look = { width, height, initials }
    plots.set(
      record.id,
      unchanged ? old : { record, zoom: sheet.zoom, x, y, ...look, end: endOf(kind, { x, y }, look, line) },
    )
  }
  for (const record of Object.values(map.resources)) add(record, 'resource')
  for (const record of Object.values(map.participants)) add(record, 'participant')
  return plots
}
