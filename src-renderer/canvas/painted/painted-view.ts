import { type PaintView, sheetOf } from '../../painting/messages'

/** How much larger or smaller than it was painted a painting is shown before another is asked for. */
const MOST_STRETCHED = 1.6

/** Whether a painting, moved and stretched, still fills the view. */
export function covers(painted: PaintView, now: PaintView): boolean {
  const stretched = now.zoom / painted.zoom
  if (painted.ratio !== now.ratio || stretched > MOST_STRETCHED || stretched < 1 / MOST_STRETCHED) return false
  const sheet = sheetOf(painted)
  const left = now.x - (painted.x + sheet.left / painted.ratio) * stretched
  const top = now.y - (painted.y + sheet.top / painted.ratio) * stretched
  const right = left + (sheet.width / painted.ratio) * stretched
  const bottom = top + (sheet.height / painted.ratio) * stretched
  return left <= 0 && top <= 0 && right >= now.width && bottom >= now.height
}

/** Whether two views show the same at the same place. */
export function isSameView(a: PaintView, b: PaintView): boolean {
  return (
    a.x === b.x &&
    a.y === b.y &&
    a.zoom === b.zoom &&
    a.width === b.width &&
    a.height === b.height &&
    a.ratio === b.ratio &&
    a.beyond.x === b.beyond.x &&
    a.beyond.y === b.beyond.y
  )
}

/**
 * How a canvas with a painting is laid into React Flow's viewport, so that each of its pixels is one of the device's. Its
 * size counts device pixels, for the browser rounds sizes that are no whole number.
 */
export function layingOf(view: PaintView): { width: string; height: string; transform: string } {
  const { left, top, width, height } = sheetOf(view)
  const { ratio, zoom } = view
  const [x, y] = [(-left / ratio - view.x) / zoom, (-top / ratio - view.y) / zoom]
  return {
    width: `${width}px`,
    height: `${height}px`,
    transform: `translate(${x}px, ${y}px) scale(${1 / (zoom * ratio)})`,
  }
}
