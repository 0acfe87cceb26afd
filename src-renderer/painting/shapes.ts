import { type IconPart, RESOURCE_ICONS, UNNAMED_ICON } from '../../src-model/layout/icons'
import { CUSTOMER, EMPLOYEE, GUEST, SEAL_STROKES, TAG, TAG_HALF } from '../../src-model/layout/shapes'
import type { ResourceKind, Side } from '../../src-model/map/map'

function circle(x: number, y: number, radius: number): Path2D {
  const path = new Path2D()
  path.arc(x, y, radius, 0, Math.PI * 2)
  return path
}

function rounded(x: number, y: number, width: number, height: number, radius: number): Path2D {
  const path = new Path2D()
  path.roundRect(x, y, width, height, radius)
  return path
}

/** An icon in a square of 24 units: its lines, and what of it is filled, too. */
export interface IconPaths {
  lines: Path2D
  filled: Path2D
}

function numberOf(text: string | undefined): number {
  return Number(text ?? 0)
}

function pathOf([name, shape]: IconPart): Path2D {
  const [x, y] = [numberOf(shape.x ?? shape.cx), numberOf(shape.y ?? shape.cy)]
  if (name === 'circle') return circle(x, y, numberOf(shape.r))
  if (name === 'rect') return rounded(x, y, numberOf(shape.width), numberOf(shape.height), numberOf(shape.rx))
  return new Path2D(name === 'polyline' ? `M${shape.points}` : shape.d)
}

function iconOf(parts: readonly IconPart[]): IconPaths {
  const icon = { lines: new Path2D(), filled: new Path2D() }
  for (const part of parts) {
    const path = pathOf(part)
    icon.lines.addPath(path)
    if (part[1].fill) icon.filled.addPath(path)
  }
  return icon
}

interface Shapes {
  /** Of sides, in a square of 56 units. */
  sides: Readonly<Record<Side, Path2D>>
  tag: Path2D
  tagHalf: Path2D
  /** The strokes in seals. */
  seals: Readonly<Record<'done' | 'dropped', Path2D>>
  kinds: Readonly<Record<ResourceKind, IconPaths>>
  unnamed: IconPaths
}

function made(): Shapes {
  const kinds = Object.entries(RESOURCE_ICONS).map(([kind, parts]) => [kind, iconOf(parts)])
  return {
    sides: {
      employee: rounded(EMPLOYEE.x, EMPLOYEE.y, EMPLOYEE.width, EMPLOYEE.height, EMPLOYEE.rx),
      customer: circle(CUSTOMER.cx, CUSTOMER.cy, CUSTOMER.r),
      guest: new Path2D(GUEST),
    },
    tag: new Path2D(TAG),
    tagHalf: new Path2D(TAG_HALF),
    seals: { done: new Path2D(SEAL_STROKES.done), dropped: new Path2D(SEAL_STROKES.dropped) },
    kinds: Object.fromEntries(kinds),
    unnamed: iconOf(UNNAMED_ICON),
  }
}

let known: Shapes | null = null

/** The shapes that everything is painted with. Made when first asked for: not every thread that loads this paints. */
export function shapes(): Shapes {
  known ??= made()
  return known
}
