import { existsSync, readFileSync } from 'node:fs'

/** What Chromium's own record of its network holds. */
export interface NetLog {
  events: number
  /** Names that were looked up, or tried to be. */
  lookUps: string[]
  /** Addresses that a socket was opened to. */
  connects: string[]
  /** Addresses that were asked for. */
  requests: string[]
}

const PHASE_END = 2

interface Event {
  phase: number
  type: number
  params?: Record<string, unknown>
}

interface Log {
  constants: { logEventTypes: Record<string, number> }
  events: Event[]
}

// What is asked of the resolver is no look-up yet: the app's rules answer that there is no such name.
const LOOK_UPS = /^HOST_RESOLVER_(MANAGER_JOB|DNS_TASK|SYSTEM_TASK|MDNS_TASK|NAT64_TASK)|^DNS_TRANSACTION/
// A datagram socket that is connected has sent nothing yet: Chromium finds out in this way whether there is IPv6.
const CONNECTS = /^(TCP_CONNECT_ATTEMPT|UDP_BYTES_SENT|SOCKS5?_CONNECT)/
const REQUESTS = /^(URL_REQUEST_START_JOB|WEBSOCKET_)/

/** The record as JSON. Chromium ends it when it ends by itself; one that was ended for it lacks its last brackets. */
function parse(text: string): Log {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`)
  }
}

function describe({ params = {} }: Event): string {
  const told =
    params.url ?? params.host ?? params.hostname ?? params.address ?? params.address_list ?? params.remote_address
  return told === undefined ? '' : String(told)
}

/** Reads what `--log-net-log=<file>` wrote. @throws when it wrote nothing. */
export function readNetLog(file: string): NetLog {
  if (!existsSync(file)) throw new Error('Chromium kept no record of its network')
  const { constants, events } = parse(readFileSync(file, 'utf8'))
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  const told = (kind: RegExp): string[] =>
    events.flatMap((event) => {
      const name = names.get(event.type) ?? ''
      // Of what has a beginning and an end, the beginning counts.
      return kind.test(name) && event.phase !== PHASE_END ? [`${name} ${describe(event)}`] : []
    })
  return { events: events.length, lookUps: told(LOOK_UPS), connects: told(CONNECTS), requests: told(REQUESTS) }
}
