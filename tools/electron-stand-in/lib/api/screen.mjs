import { completeDisplays, displayEvents, toDisplay } from '../displays.mjs'
import { makeEvent } from '../events.mjs'
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
    return this.#machine.displays.map(toDisplay)
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

/**
 * Changes the displays while the app runs. Windows first follow as a system moves them, then the app is told.
 * @param {import('../machine.mjs').Machine} machine
 * @param {import('../displays.mjs').DisplaySpec[]} specs All displays that are there from now on.
 */
export function changeDisplays(machine, specs) {
  const before = machine.displays
  machine.displays = completeDisplays(specs)
  for (const window of machine.windows) window.followDisplays()
  for (const [name, ...told] of displayEvents(before, machine.displays)) {
    machine.electron.screen.emit(name, makeEvent(), ...told)
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
