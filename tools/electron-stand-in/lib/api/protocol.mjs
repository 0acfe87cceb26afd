import { supportOnly } from '../refuse.mjs'

/**
 * The app's own schemes. See addresses.mjs for how Chromium gets to load them.
 * @param {import('../machine.mjs').Machine} machine
 */
export function makeProtocol(machine) {
  const handlers = new Map()
  machine.schemeHandlers = handlers
  return supportOnly('protocol', {
    registerSchemesAsPrivileged(schemes) {
      if (machine.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      for (const { scheme, privileges } of schemes) {
        if (!privileges?.standard || !privileges.secure) {
          throw new Error(`stand-in: the scheme ${scheme} is not supported unless it is standard and secure`)
        }
        machine.addresses.add(scheme)
      }
    },
    handle(scheme, handler) {
      machine.mustBeReady('protocol.handle')
      if (!machine.addresses.has(scheme))
        throw new Error(`stand-in: the unregistered scheme ${scheme} is not supported`)
      if (handlers.has(scheme)) throw new Error(`The scheme '${scheme}' is already handled`)
      handlers.set(scheme, handler)
    },
    unhandle: (scheme) => void handlers.delete(scheme),
    isProtocolHandled: (scheme) => handlers.has(scheme),
  })
}
