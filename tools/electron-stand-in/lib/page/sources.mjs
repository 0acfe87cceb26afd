// The scripts that every new document of a window starts with, as source text.
import { makeCodec } from '../codec.mjs'
import { openChannel } from './channel.mjs'
import { setUpMainWorld } from './main-world.mjs'
import { setUpPreloadWorld } from './preload-world.mjs'

/** The isolated world's name; the page's own world never sees its bindings. */
export const PRELOAD_WORLD = 'Electron Isolated Context'

const onlyInTopFrame = (call) => `if (window === window.top) ${call};`

/**
 * @param {string} secret
 * @param {string[]} schemes The app's own.
 * @param {boolean} tellsInput Whether main wants to hear of every key.
 */
export function mainWorldSource(secret, schemes, tellsInput) {
  const args = [JSON.stringify(secret), openChannel, JSON.stringify(schemes), tellsInput]
  return onlyInTopFrame(`(${setUpMainWorld})(${args.join(', ')})`)
}

/**
 * @param {string} secret
 * @param {{ path: string, process: object }} config
 * @param {string} preload The text of the app's preload script.
 */
export function preloadWorldSource(secret, config, preload) {
  const body = `function (require, module, exports, process, global) {${preload}\n}`
  const args = [JSON.stringify(secret), openChannel, makeCodec, JSON.stringify(config), body]
  return `${onlyInTopFrame(`(${setUpPreloadWorld})(${args.join(', ')})`)}\n//# sourceURL=${config.path}\n`
}
