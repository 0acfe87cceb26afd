// On Debian and Ubuntu, root may put a Chromium in place without asking anybody.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** @returns {Promise<boolean>} Whether a package was installed. */
export async function installChromium() {
  const isRoot = process.getuid?.() === 0
  if (process.platform !== 'linux' || !isRoot || !existsSync('/etc/debian_version')) return false
  console.log('No Chromium here: installing the one of this system (apt-get install chromium)…')
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium')
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status !== 0) console.log(`apt-get ${args[0]} did not work (exit code ${run.status ?? run.error?.code}).`)
  return run.status === 0
}
