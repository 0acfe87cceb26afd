import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A socket of the network, of one process of an app. */
export interface Socket {
  protocol: string
  local: string
  remote: string
  state: 'LISTEN' | 'ESTABLISHED' | 'other'
}

const STATES: Readonly<Record<string, Socket['state']>> = { '01': 'ESTABLISHED', '0A': 'LISTEN' }

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended.
    return ''
  }
}

/** A process and all that it started, and those started. */
export function processTree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])] as const)
  const tree = [root]
  for (const pid of tree) tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child))
  return tree
}

function inodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

/** From the kernel's `0100007F:1F90` to `127.0.0.1:8080`; longer addresses stay as they are. */
function addressOf(text: string): string {
  const [host = '', port = ''] = text.split(':')
  const bytes = host.length === 8 ? (host.match(/../g) ?? []).reverse().map((each) => Number.parseInt(each, 16)) : []
  return `${bytes.length === 4 ? bytes.join('.') : host}:${Number.parseInt(port, 16)}`
}

/** The network sockets of processes (Linux). Those that processes speak over within the machine are none of them. */
export function socketsOf(pids: readonly number[]): Socket[] {
  const own = new Set(pids.flatMap(inodesOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    read(`/proc/net/${protocol}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , , , , , , , inode]) => inode !== undefined && own.has(inode))
      .map(([, local = '', remote = '', state = '']) => ({
        protocol,
        local: addressOf(local),
        remote: addressOf(remote),
        state: STATES[state] ?? 'other',
      })),
  )
}
