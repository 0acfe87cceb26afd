import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import type { WallMap } from '../wall-map'
import type { WallLabel, WallMark, WallPicture, WallView } from './picture'

// The sheet is what the wall's picture is drawn on: the map at one zoom, in the wall's CSS pixels, with the map's origin
// at 0. Moving the view moves the sheet; another zoom asks for another sheet once the view stands still.

/** How a node is drawn, wherever it lies. */
export type MarkLook = Pick<WallMark, 'width' | 'height' | 'initials' | 'isNamed'>

/** A text, and where its box lies from the place that it goes with: of its node, or the corner of its zone. */
export interface SheetLabel extends Pick<WallLabel, 'id' | 'kind' | 'lines' | 'size' | 'place'> {
  /** What it was made from: once that is another text, it is not true any more. */
  text: string
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

/** Hundredths of a pixel: the same place gives the same number, wherever the view lies. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** Where on the sheet a label's box is counted from; `undefined` once that is gone from the map. */
export function anchorOf(map: WallMap, { id, kind }: Pick<SheetLabel, 'id' | 'kind'>): Position | undefined {
  if (kind === 'zone') return map.zones[id]
  return (kind === 'participant' ? map.participants[id] : map.resources[id])?.position
}

/** What a label's words come from; `undefined` once that is gone from the map. */
function textOf(map: WallMap, { id, kind }: Pick<SheetLabel, 'id' | 'kind'>): string | undefined {
  if (kind === 'zone') return map.zones[id]?.label
  return (kind === 'participant' ? map.participants[id] : map.resources[id])?.name
}

function labelOf(map: WallMap, { id, kind, lines, size, place, box }: WallLabel, view: WallView): SheetLabel[] {
  const anchor = anchorOf(map, { id, kind })
  const text = textOf(map, { id, kind })
  if (anchor === undefined || text === undefined) return []
  const dx = rounded(box.left - view.x - anchor.x * view.zoom)
  const dy = rounded(box.top - view.y - anchor.y * view.zoom)
  const [width, height] = [rounded(box.right - box.left), rounded(box.bottom - box.top)]
  return [{ id, kind, lines, size, place, text, dx, dy, width, height }]
}

function isSame(a: SheetLabel, b: SheetLabel): boolean {
  return (
    a.text === b.text &&
    a.size === b.size &&
    a.place === b.place &&
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

/** Whether a text still says what its node or zone is called. */
export function isTrue(map: WallMap, label: Pick<SheetLabel, 'id' | 'kind' | 'text'>): boolean {
  return textOf(map, label) === label.text
}

/** The sheet with what is still true of the map: for the moments until another is decided. */
export function keptSheet(map: WallMap, sheet: Sheet): Sheet {
  const labels = sheet.labels.filter((label) => isTrue(map, label))
  return labels.length === sheet.labels.length ? sheet : { ...sheet, labels }
}
