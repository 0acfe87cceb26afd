import { ipcRenderer } from 'electron'
import type { FacilitatorBridge } from '../src-model/contract/bridge'
import { refused } from '../src-model/contract/errors'
import { EVENT_ROLES, namesFor, REQUEST_ROLES, type Role } from '../src-model/contract/roles'

/**
 * The bridge of a window: the requests and events of its role, and nothing
 * else. Names are compared with the contract's own, so that no other channel
 * can be reached from a page.
 */
export function bridgeFor(role: Role): FacilitatorBridge {
  const requests: ReadonlySet<string> = new Set(namesFor(REQUEST_ROLES, role))
  const events: ReadonlySet<string> = new Set(namesFor(EVENT_ROLES, role))
  return {
    async request(name, payload) {
      if (!requests.has(name)) return refused('not-allowed')
      try {
        return await ipcRenderer.invoke(name, payload)
      } catch {
        // The payload could not be sent, or main is going away.
        return refused('unexpected')
      }
    },
    listen(name, listener) {
      if (!events.has(name)) throw new RangeError('no such event')
      // The event object stays here: it would give the page a way to send.
      const receive = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
      ipcRenderer.on(name, receive)
      return () => {
        ipcRenderer.off(name, receive)
      }
    },
  }
}
