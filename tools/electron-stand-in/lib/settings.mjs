// The fake machine the app believes it runs on: its displays and its language.

/**
 * Reads the stand-in's own environment switches.
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env) {
  return {
    displays: placeDisplays(env.STANDIN_DISPLAYS ?? env.STANDIN_SCREEN ?? '1920x1080'),
    language: env.STANDIN_LANGUAGE ?? 'en-US',
    isHeaded: env.STANDIN_HEADED === '1' && Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || process.platform !== 'linux'),
  }
}

/**
 * Sets displays side by side from left to right.
 * @param {string} list Sizes such as `1920x1080,1280x720`; the first one is the primary display.
 * @returns {{ x: number, y: number, width: number, height: number }[]}
 */
export function placeDisplays(list) {
  let x = 0
  return list.split(',').map((size) => {
    const [, width, height] = /^\s*(\d+)x(\d+)\s*$/.exec(size) ?? []
    if (!width) throw new Error(`stand-in: "${size}" is not a display size such as 1920x1080`)
    const display = { x, y: 0, width: Number(width), height: Number(height) }
    x += display.width
    return display
  })
}
