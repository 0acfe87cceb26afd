// Whether windows can be shown, and how to do without on Linux.
import { spawnSync } from 'node:child_process'

/** @param {Record<string, string | undefined>} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Whether `xvfb-run`, an X server without a screen, is installed. */
export function hasVirtualDisplay() {
  return spawnSync('sh', ['-c', 'command -v xvfb-run'], { stdio: 'ignore' }).status === 0
}
