import { type Box, PARTICIPANT_MARK } from '../../layout/footprint'
import type { TieEnd } from '../../layout/ties/tie-path'
import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import type { WallMap, WallParticipant, WallResource } from '../wall-map'
import { NO_GROUNDS, type SealGrounds } from './seal-place'
import { anchorOf, type MarkLook, rounded, type Sheet, type SheetLabel } from './sheet'
import { hasPromises, lineUnit } from './tie-drawing'

/** A node on the sheet. The same object while nothing of it changes. */
export interface Plot extends MarkLook, Position {
  record: WallParticipant | WallResource
  /** Of its sheet. */
  zoom: number
  /** What is written above or below it, where its ties stop. */
  written: SheetLabel | undefined
  /** What its ties end at, in the units of lines. */
  end: TieEnd
}

/** How nodes are drawn that the picture does not know yet, in wall units. */
const FIRST_LOOK = { participant: { width: 56, height: 56 }, resource: { width: 60, height: 36 } } as const
/** Between a resource's tag, or a text, and the ends of ties, in the units of lines. */
const TIE_AIR = 6

/** The ground of a text beside a mark, from the mark's centre, in the units of lines. */
function groundOf({ dx, dy, width, height }: SheetLabel, line: number): Box {
  return {
    left: dx / line - TIE_AIR,
    top: dy / line - TIE_AIR,
    right: (dx + width) / line + TIE_AIR,
    bottom: (dy + height) / line + TIE_AIR,
  }
}

/** What ties of a plot end at. */
function endOf({ record, x, y, width, height, written }: Omit<Plot, 'end'>, line: number): TieEnd {
  const at = { x: x / line, y: y / line, ...(written && { written: groundOf(written, line) }) }
  return 'side' in record
    ? { ...at, shape: 'participant', scale: width / line / PARTICIPANT_MARK }
    : { ...at, shape: 'resource', half: { x: width / line / 2 + TIE_AIR, y: height / line / 2 + TIE_AIR } }
}

function isSame(a: Omit<Plot, 'end'>, b: Omit<Plot, 'end'>): boolean {
  return (
    a.record === b.record &&
    a.zoom === b.zoom &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.initials === b.initials &&
    a.isNamed === b.isNamed &&
    a.written === b.written
  )
}

/** All nodes of a map on a sheet, resources first. @param before gives those that have not changed. */
export function plotsOf(map: WallMap, sheet: Sheet, before: ReadonlyMap<Id, Plot>): ReadonlyMap<Id, Plot> {
  const plots = new Map<Id, Plot>()
  const line = lineUnit(sheet)
  const beside = sheet.labels.filter(({ place }) => place === 'above' || place === 'below')
  const written = new Map(beside.map((label) => [label.id, label]))
  const add = (record: WallParticipant | WallResource, kind: TieEnd['shape']) => {
    const { width, height } = FIRST_LOOK[kind]
    const first = { width: width * sheet.unit, height: height * sheet.unit, initials: null, isNamed: false }
    const look = sheet.marks.get(record.id) ?? first
    const plot = {
      record,
      zoom: sheet.zoom,
      x: rounded(record.position.x * sheet.zoom),
      y: rounded(record.position.y * sheet.zoom),
      width: look.width,
      height: look.height,
      initials: look.initials,
      isNamed: look.isNamed,
      written: written.get(record.id),
    }
    const old = before.get(record.id)
    plots.set(record.id, old && isSame(old, plot) ? old : { ...plot, end: endOf(plot, line) })
  }
  for (const record of Object.values(map.resources)) add(record, 'resource')
  for (const record of Object.values(map.participants)) add(record, 'participant')
  return plots
}

function isSameBox(a: Box, b: Box | undefined): boolean {
  return a.left === b?.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
}

function areSameBoxes(some: readonly Box[], others: readonly Box[]): boolean {
  return some.length === others.length && some.every((box, index) => isSameBox(box, others[index]))
}

function textGrounds(map: WallMap, sheet: Sheet, line: number): Box[] {
  return sheet.labels.flatMap((label): Box[] => {
    const anchor = anchorOf(map, label)
    if (anchor === undefined) return []
    const left = (anchor.x * sheet.zoom + label.dx) / line
    const top = (anchor.y * sheet.zoom + label.dy) / line
    return [{ left, top, right: left + label.width / line, bottom: top + label.height / line }]
  })
}

function markGround({ x, y, width, height }: Plot, line: number): Box {
  const [halfWidth, halfHeight] = [width / line / 2, height / line / 2]
  const at = { x: x / line, y: y / line }
  return { left: at.x - halfWidth, top: at.y - halfHeight, right: at.x + halfWidth, bottom: at.y + halfHeight }
}

/** What seals keep off; nothing where nothing is promised. @param before is given back where nothing has changed. */
export function sealGrounds(
  map: WallMap,
  sheet: Sheet,
  plots: ReadonlyMap<Id, Plot>,
  before: SealGrounds = NO_GROUNDS,
): SealGrounds {
  if (!hasPromises(map)) return NO_GROUNDS
  const line = lineUnit(sheet)
  const texts = textGrounds(map, sheet, line)
  const marks = [...plots.values()].map((plot) => markGround(plot, line))
  return areSameBoxes(texts, before.texts) && areSameBoxes(marks, before.marks) ? before : { texts, marks }
}
