// The fake displays, which a test may change while the app runs.

/**
 * A display as a test describes it. What is left out is made up: side by side from left to right, numbered.
 * @typedef {{ width: number, height: number, x?: number, y?: number, id?: number, label?: string,
 *   internal?: boolean, scaleFactor?: number }} DisplaySpec
 * @typedef {Required<DisplaySpec>} FakeDisplay
 */

/**
 * @param {DisplaySpec[]} specs The first one is the primary display.
 * @returns {FakeDisplay[]}
 * @throws {Error} when there is none, or two have one id.
 */
export function completeDisplays(specs) {
  let right = 0
  const displays = specs.map(({ width, height, x = right, y = 0, ...rest }, index) => {
    right = x + width
    const { id = index + 1, label = `Display ${id}`, internal = index === 0, scaleFactor = 1 } = rest
    return { id, label, internal, scaleFactor, x, y, width, height }
  })
  const ids = new Set(displays.map(({ id }) => id))
  if (ids.size === 0 || ids.size < displays.length)
    throw new Error('stand-in: displays are at least one, each with an id')
  return displays
}

/**
 * A display as Electron tells of it.
 * @param {FakeDisplay} display
 */
export function toDisplay({ id, label, internal, scaleFactor, x, y, width, height }) {
  const bounds = { x, y, width, height }
  const size = { width, height }
  return {
    id,
    label,
    bounds,
    workArea: { ...bounds },
    size,
    workAreaSize: { ...size },
    scaleFactor,
    rotation: 0,
    internal,
    touchSupport: 'unknown',
    colorDepth: 24,
  }
}

/**
 * What Electron emits when displays change.
 * @param {FakeDisplay[]} before
 * @param {FakeDisplay[]} after
 * @returns {[name: string, display: ReturnType<typeof toDisplay>, changed?: string[]][]}
 */
export function displayEvents(before, after) {
  const withId = (all, id) => all.find((each) => each.id === id)
  const gone = before.filter(({ id }) => !withId(after, id))
  const come = after.filter(({ id }) => !withId(before, id))
  const changed = after.flatMap((display) => {
    const metrics = changedMetrics(withId(before, display.id) ?? display, display)
    return metrics.length > 0 ? [['display-metrics-changed', toDisplay(display), metrics]] : []
  })
  return [
    ...gone.map((display) => ['display-removed', toDisplay(display)]),
    ...come.map((display) => ['display-added', toDisplay(display)]),
    ...changed,
  ]
}

function changedMetrics(before, after) {
  const isMoved = ['x', 'y', 'width', 'height'].some((name) => before[name] !== after[name])
  const isScaled = before.scaleFactor !== after.scaleFactor
  return [...(isMoved ? ['bounds', 'workArea'] : []), ...(isScaled ? ['scaleFactor'] : [])]
}
