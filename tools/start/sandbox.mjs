// Chromium's sandbox on Linux, when the app runs from the project's folder.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The switches a real binary needs to start here at all.
 * - Chromium refuses to run as root with its sandbox on.
 * - Newer Ubuntu lets an unpacked program make no sandbox of its own; an installed package brings a rule that allows it.
 * @param {string} binary
 * @returns {string[]}
 */
export function sandboxArguments(binary) {
  if (process.platform !== 'linux') return []
  const isRoot = process.getuid() === 0
  if (!isRoot && (!isUserNamespaceRestricted() || hasHelper(binary))) return []
  console.log("Chromium's own sandbox cannot be used here; the app starts without it.")
  return ['--no-sandbox']
}

function isUserNamespaceRestricted() {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1'
  } catch {
    return false
  }
}

/** Whether the sandbox's helper belongs to root and may act as root. */
function hasHelper(binary) {
  const helper = statSync(path.join(path.dirname(binary), 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0
}
