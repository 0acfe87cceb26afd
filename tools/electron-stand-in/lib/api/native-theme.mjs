import { inPeace } from '../events.mjs'
import { guardedClass } from '../refuse.mjs'

export class NativeTheme extends guardedClass('nativeTheme') {
  #machine
  #source = 'system'

  /** @param {import('../machine.mjs').Machine} machine */
  constructor(machine) {
    super()
    this.#machine = machine
    this.shouldUseHighContrastColors = false
    this.shouldUseInvertedColorScheme = false
    this.inForcedColorsMode = false
    this.prefersReducedTransparency = false
  }

  get themeSource() {
    return this.#source
  }

  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`${source} is not a valid themeSource`)
    this.#source = source
    for (const contents of this.#machine.contents.values()) this.applyTo(contents.page)
    this.emit('updated')
  }

  /** The machine's own preference is light. */
  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }

  /** Brings the theme to a page that opens later; another DevTools client may have reset it meanwhile. */
  follow(page) {
    const apply = () => this.#source === 'system' || this.applyTo(page)
    page.on('navigated', apply)
    page.on('dom-ready', apply)
  }

  applyTo(page) {
    const value = this.#source === 'system' ? '' : this.#source
    inPeace(page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] }))
  }
}
