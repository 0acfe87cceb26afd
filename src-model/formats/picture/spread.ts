import { groundFor, MOST_FIT_ZOOM, wholeMap } from '../../wall/picture/view'
import type { WallMap } from '../../wall/wall-map'

/** So many times further apart things stand than on the canvas, in one direction: more would not look like it any more. */
const MOST_SPREAD = 1.4
const TRIALS = 10

type Direction = 'across' | 'down'

function stretched(map: WallMap, by: number, direction: Direction): WallMap {
  const [across, down] = direction === 'across' ? [by, 1] : [1, by]
  const placed = <Of extends { position: { x: number; y: number } }>(records: Record<string, Of>) =>
    Object.fromEntries(
      Object.entries(records).map(([id, record]) => {
        const { x, y } = record.position
        return [id, { ...record, position: { x: x * across, y: y * down } }]
      }),
    )
  const zones = Object.entries(map.zones).map(([id, zone]) => {
    const { x, y, width, height } = zone
    return [id, { ...zone, x: x * across, y: y * down, width: width * across, height: height * down }] as const
  })
  return {
    ...map,
    participants: placed(map.participants),
    resources: placed(map.resources),
    zones: Object.fromEntries(zones),
  }
}

/**
 * A map spread over a sheet of another shape: in the direction that has ground left, things stand further apart, in the
 * same order.
 *
 * @param unit see `wallUnit`.
 */
export function spreadOver(map: WallMap, sheet: { width: number; height: number; unit: number }): WallMap {
  const { width, height, unit } = sheet
  const zoomOf = (of: WallMap) => wholeMap(of, { width, height, strip: 0, unit }).zoom
  const whole = zoomOf(map)
  const ground = groundFor(map, whole, unit)
  // Few things are neither enlarged nor moved apart without end.
  if (whole >= MOST_FIT_ZOOM * unit) return map
  const direction = width / ground.width > height / ground.height ? 'across' : 'down'
  let [fits, over] = [1, MOST_SPREAD]
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const middle = trial === 0 ? over : (fits + over) / 2
    if (zoomOf(stretched(map, middle, direction)) >= whole * 0.9999) fits = middle
    else over = middle
  }
  return fits > 1 ? stretched(map, fits, direction) : map
}
