import type { ElectronApplication } from '@playwright/test'

/**
 * From now on notes what the main process does with the network: sockets that connect or
 * listen, names that are looked up, requests. What it asks for is done all the same.
 */
export async function watchMainNetwork(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const world = globalThis as unknown as { networkCalls: string[]; process: NodeJS.Process } & Record<string, unknown>
    const calls: string[] = []
    world.networkCalls = calls
    const builtin = (name: string) => process.getBuiltinModule(name) as unknown as Record<string, unknown>
    const watch = (what: string, owner: Record<string, unknown> | undefined, ...names: string[]) => {
      for (const name of names) {
        const real = owner?.[name]
        if (typeof real !== 'function') continue
        ;(owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
          calls.push(
            `${what}.${name} ${args.map((each) => (typeof each === 'function' ? 'ƒ' : String(each))).join(' ')}`,
          )
          return Reflect.apply(real, this, args)
        }
      }
    }
    const prototypeOf = (name: string, type: string) =>
      (builtin(name)[type] as { prototype: Record<string, unknown> } | undefined)?.prototype
    watch('socket', prototypeOf('node:net', 'Socket'), 'connect')
    watch('server', prototypeOf('node:net', 'Server'), 'listen')
    watch('datagram', prototypeOf('node:dgram', 'Socket'), 'bind', 'connect', 'send')
    const lookUps = [
      'lookup',
      'lookupService',
      'resolve',
      'resolve4',
      'resolve6',
      'resolveAny',
      'resolveTxt',
      'reverse',
    ]
    watch('dns', builtin('node:dns'), ...lookUps)
    watch('dns.promises', builtin('node:dns/promises'), ...lookUps)
    for (const scheme of ['http', 'https']) watch(scheme, builtin(`node:${scheme}`), 'request', 'get')
    watch('http2', builtin('node:http2'), 'connect')
    watch('tls', builtin('node:tls'), 'connect')
    watch('global', world, 'fetch', 'WebSocket', 'EventSource')
  })
}

/** What was noted since `watchMainNetwork`. */
export async function mainNetworkCalls(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { networkCalls: string[] }).networkCalls)
}
