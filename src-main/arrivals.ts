import { app } from 'electron'
import { mapFileIn } from './opened-files'

interface Target {
  /** Brings the window to the front. */
  show: () => void
  /** @param path of a map file, absolute. */
  openFile: (path: string) => void
}

/** Hears of map files and second starts from the beginning, and keeps the files until there is somebody to open them. */
export class Arrivals {
  #waiting: string[] = []
  #target: Target | null = null

  constructor() {
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#take(path)
    })
    app.on('second-instance', (_event, args, folder) => {
      this.#target?.show()
      this.#take(mapFileIn(args, folder))
    })
    this.#take(mapFileIn(process.argv.slice(1), process.cwd()))
  }

  /** Hands over what has arrived, and what arrives from now on. */
  deliverTo(target: Target): void {
    this.#target = target
    const waiting = this.#waiting
    this.#waiting = []
    for (const path of waiting) target.openFile(path)
  }

  #take(path: string | null): void {
    if (path === null) return
    if (this.#target) this.#target.openFile(path)
    else this.#waiting.push(path)
  }
}
