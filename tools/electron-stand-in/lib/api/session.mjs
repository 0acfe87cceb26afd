import { inPeace } from '../events.mjs'
import { guardedClass, supportOnly } from '../refuse.mjs'
import { applyPermissions } from './permissions.mjs'

class Session extends guardedClass('session') {
  #machine
  #permissionRequest
  #permissionCheck
  #isUpdating = false

  constructor(machine, protocol) {
    super()
    this.#machine = machine
    this.protocol = protocol
    this.webRequest = makeWebRequest(machine)
  }

  setPermissionRequestHandler(handler) {
    this.#permissionRequest = handler ?? undefined
    this.#updatePermissions()
  }

  setPermissionCheckHandler(handler) {
    this.#permissionCheck = handler ?? undefined
    this.#updatePermissions()
  }

  /** Both handlers are usually set one after the other; they are asked once both are there. */
  #updatePermissions() {
    if (this.#isUpdating) return
    this.#isUpdating = true
    setImmediate(() => {
      this.#isUpdating = false
      const { browser } = this.#machine.devtools
      inPeace(applyPermissions(browser, this.#permissionRequest, this.#permissionCheck))
    })
  }

  isPersistent() {
    return true
  }

  // Accepted and without effect: no devices, displays or dictionaries are offered to pages here.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}
  setCertificateVerifyProc() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
}

/**
 * There is one session, as Trama opens no other.
 * @param {import('../machine.mjs').Machine} machine
 */
export function makeSessions(machine, protocol) {
  const defaultSession = new Session(machine, protocol)
  const session = supportOnly('session', {
    get defaultSession() {
      machine.mustBeReady('session.defaultSession')
      return defaultSession
    },
  })
  return { defaultSession, session }
}

function makeWebRequest(machine) {
  const rule =
    (name) =>
    (...args) => {
      const [filter] = args
      const patterns = typeof filter === 'function' || !filter ? undefined : filter.urls
      machine.requests.setRule(name, args.at(-1), matcher(patterns))
    }
  return supportOnly('session.webRequest', {
    onBeforeRequest: rule('onBeforeRequest'),
    onHeadersReceived: rule('onHeadersReceived'),
  })
}

/** Turns patterns such as `*://*` + `/*` into a test. */
function matcher(patterns) {
  if (!patterns) return () => true
  const literally = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  const toRegExp = (pattern) => new RegExp(`^${literally(pattern.replace('<all_urls>', '*')).replaceAll('*', '.*')}$`)
  const tests = patterns.map(toRegExp)
  return (url) => tests.some((test) => test.test(url))
}
