import { guardedClass } from '../refuse.mjs'

export class Screen extends guardedClass('screen') {
  #machine

  /** @param {import('../machine.mjs').Machine} machine */
  constructor(machine) {
    super()
    this.#machine = machine
  }

  getAllDisplays() {
    this.#machine.mustBeReady('screen')
    return this.#machine.settings.displays.map(toDisplay)
  }

  getPrimaryDisplay() {
    return this.getAllDisplays()[0]
  }

  getDisplayMatching(rect) {
    return best(this.getAllDisplays(), ({ bounds }) => overlap(bounds, rect))
  }

  getDisplayNearestPoint(point) {
    return best(this.getAllDisplays(), ({ bounds }) => -distance(bounds, point))
  }

  getCursorScreenPoint() {
    return { x: 0, y: 0 }
  }
}

function toDisplay({ x, y, width, height }, index) {
  const bounds = { x, y, width, height }
  const size = { width, height }
  return {
    id: index + 1,
    label: `Display ${index + 1}`,
    bounds,
    workArea: { ...bounds },
    size,
    workAreaSize: { ...size },
    scaleFactor: 1,
    rotation: 0,
    internal: index === 0,
    touchSupport: 'unknown',
    colorDepth: 24,
  }
}

const best = (all, score) => all.reduce((found, each) => (score(each) > score(found) ? each : found))

function overlap(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function distance({ x, y, width, height }, point) {
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high)
  return Math.hypot(point.x - clamp(point.x, x, x + width - 1), point.y - clamp(point.y, y, y + height - 1))
}
