// Chromium's profile lives in the app's data folder, so that what pages store survives a restart as it does in Electron.
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 4000
const POLL_MS = 20

/**
 * Makes the profile folder and waits until no other Chromium holds it: after a crash of the main process its browser
 * needs about a tenth of a second to notice.
 * @param {string} folder
 */
export async function takeProfile(folder) {
  mkdirSync(folder, { recursive: true })
  keepQuiet(folder)
  const start = Date.now()
  for (let pid = holder(folder); pid && isOurs(pid, folder); pid = holder(folder)) {
    if (Date.now() - start > PATIENCE_MS) {
      process.kill(pid, 'SIGKILL')
      break
    }
    await pause(POLL_MS)
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(path.join(folder, name), { force: true })
  }
}

// A browser does what Electron does not: it connects to where a page may want to go next, and asks its maker what forms
// may be filled with.
const PREFERENCES = {
  net: { network_prediction_options: 2 },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
}

function keepQuiet(folder) {
  const file = path.join(folder, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(PREFERENCES))
}

/** The lock is a symbolic link to `<host>-<pid>`. */
function holder(folder) {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(path.join(folder, 'SingletonLock')))?.[1])
  } catch {
    return undefined
  }
}

/** Guards against a process id that was given to another program meanwhile. */
function isOurs(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
  } catch {
    return false
  }
}
