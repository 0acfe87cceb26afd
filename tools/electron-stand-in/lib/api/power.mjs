import { guardedClass, supportOnly } from '../refuse.mjs'

/** The fake machine never sleeps by itself; a test may emit `suspend` or `lock-screen`. */
export class PowerMonitor extends guardedClass('powerMonitor') {
  isOnBatteryPower() {
    return false
  }
}

/** Keeps account of what wants the screen to stay on. */
export function makePowerSaveBlocker() {
  const started = new Set()
  let lastId = 0
  return supportOnly('powerSaveBlocker', {
    start(type) {
      if (!['prevent-app-suspension', 'prevent-display-sleep'].includes(type))
        throw new TypeError(`invalid type ${type}`)
      started.add(++lastId)
      return lastId
    },
    stop: (id) => started.delete(id),
    isStarted: (id) => started.has(id),
  })
}
