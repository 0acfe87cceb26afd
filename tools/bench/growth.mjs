// How cost grows from size to size: of Trama and, beside it, of the yardsticks.
import { summed } from './canvas-figures.mjs'
import { median } from './statistics.mjs'

const NAMES = { trama: 'Trama', 'bare-canvas': 'bare canvas', 'react-flow': 'React Flow' }

function gesture(name) {
  return (figures) => {
    const found = summed(figures.gestures, 'fit', name)
    return found && 1_000 / found.perSecond
  }
}

function part(name) {
  return (figures) => (figures[name].length > 0 ? median(figures[name]) : null)
}

const COSTS = {
  'a frame while panning at fit': gesture('pan'),
  'a frame while zooming at fit': gesture('zoom'),
  'a frame while dragging the hub at fit': gesture('drag'),
  opening: part('open'),
  'adding somebody and their tie': part('add'),
}

/**
 * @param {Parameters<typeof import('./canvas-figures.mjs').canvasFigures>[0]} all
 * @returns {{ what: string, by: string, values: (number | null)[] }[]} in milliseconds, one of each size.
 */
export function growthOf(all) {
  return Object.entries(COSTS).flatMap(([what, cost]) =>
    Object.entries(NAMES).flatMap(([name, by]) => {
      const values = all.map((found) => (found[name] ? cost(found[name]) : null))
      return values.some((value) => value !== null) ? [{ what, by, values }] : []
    }),
  )
}
