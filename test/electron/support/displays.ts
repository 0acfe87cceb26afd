// Displays that are plugged in, pulled out and changed while the app runs.
import type { ElectronApplication } from '@playwright/test'

/** A display: in device-independent pixels, where it stands if not to the right of the one before. */
export interface TestDisplay {
  width: number
  height: number
  x?: number
  y?: number
  /** The same for the same display while it is there; its place in the list if not given. */
  id?: number
  label?: string
  internal?: boolean
  scaleFactor?: number
}

/** A facilitator's laptop. */
export const LAPTOP: TestDisplay = { id: 1, label: 'Built-in', internal: true, width: 1440, height: 900 }
/** A projector beside it. */
export const PROJECTOR: TestDisplay = { id: 2, label: 'EPSON PJ', internal: false, width: 1920, height: 1080 }

/** Whether a window that fills a display that is not there gets its size. */
export const FOLLOWS_SIZES = process.env.TRAMA_RUNTIME === 'stand-in'

/** How the stand-in is started with these displays; further facts of them are told by `setDisplays`. */
export function displaysEnv(displays: readonly TestDisplay[]): Record<string, string> {
  return { STANDIN_DISPLAYS: displays.map(({ width, height }) => `${width}x${height}`).join(',') }
}

/**
 * Says which displays there are from now on; what is new, gone or changed is told to the app by the events of `screen`.
 * The stand-in has a function for it. On the real binary `screen` answers with this list instead of the system's.
 *
 * @param displays all of them, the primary one first.
 */
export async function setDisplays(app: ElectronApplication, ...displays: TestDisplay[]): Promise<void> {
  await app.evaluate((electron, list) => {
    const { standIn } = electron as unknown as { standIn?: { setDisplays: (all: unknown) => void } }
    if (standIn) return standIn.setDisplays(list)
    const { screen } = electron
    type Display = Electron.Display
    let right = 0
    const after = list.map(({ x = right, y = 0, width, height, ...rest }, index) => {
      right = x + width
      const bounds = { x, y, width, height }
      const size = { width, height }
      const made = { ...screen.getPrimaryDisplay(), id: index + 1, label: `Display ${index + 1}`, scaleFactor: 1 }
      const facts = { internal: index === 0, bounds, workArea: bounds, size, workAreaSize: size }
      return { ...made, ...facts, ...rest } as Display
    })
    const before = screen.getAllDisplays()
    const overlap = (a: Electron.Rectangle, b: Electron.Rectangle) =>
      Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
      Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
    screen.getAllDisplays = () => after
    screen.getPrimaryDisplay = () => after[0] as Display
    screen.getDisplayMatching = (area) =>
      after.reduce((best, each) => (overlap(each.bounds, area) > overlap(best.bounds, area) ? each : best))
    const has = (all: Display[], id: number) => all.find((each) => each.id === id)
    for (const each of before) if (!has(after, each.id)) screen.emit('display-removed', {}, each)
    for (const each of after) if (!has(before, each.id)) screen.emit('display-added', {}, each)
    for (const each of after) {
      const old = has(before, each.id)
      const isSame =
        !old || JSON.stringify([old.bounds, old.scaleFactor]) === JSON.stringify([each.bounds, each.scaleFactor])
      if (!isSame) screen.emit('display-metrics-changed', {}, each, ['bounds', 'workArea'])
    }
    return undefined
  }, displays)
}
