import { seeded } from '../../../src-model/layout/seeded'

/** All that is sent with one request. */
export interface HostileArgs {
  /** What was done to a payload that fits. */
  twist: string
  args: readonly unknown[]
}

type Random = () => number
type Container = Record<string, unknown> | unknown[]

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** Every list and record in a payload, itself first. */
function containersIn(value: unknown): Container[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Container, ...Object.values(value).flatMap(containersIn)]
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { in: value }
  return value
}

function circle(): unknown {
  const value: unknown[] = []
  value.push({ value })
  return value
}

class Payload {
  id = 'a'
}

/** Values that fit nowhere, or almost. Made anew for each use. */
const VALUES: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 0,
  () => -1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 1e308,
  () => 10n,
  () => true,
  () => '',
  () => '__proto__',
  () => 'constructor',
  () => '../../secret',
  () => '/etc/passwd',
  () => 'file:///etc/passwd',
  () => '\0\u202E\uD800',
  () => 'x'.repeat(10_001),
  () => '\u200B'.repeat(10_001),
  () => [],
  () => {},
  () => [[]],
  () => Array.from({ length: 20_001 }, () => 'a'),
  () => Array.from({ length: 300 }, () => 'x'.repeat(10_000)),
  () => Object.assign([], { length: 4_294_967_295 }),
  () => nested(17),
  () => nested(4_000),
  circle,
  () => new Date(0),
  () => new Map([['id', 'a']]),
  () => new Set(['a']),
  () => new Payload(),
  () => new String('a'),
  () => /x/,
  () => new Error('a'),
  () => new Uint8Array(8),
  () => Promise.resolve('a'),
  () => () => 'a',
  () => Symbol('a'),
  () => ({ toString: () => 'a', toJSON: () => 'a' }),
  () => Object.create({ id: 'a', sample: 'northway-rail' }),
]

function hostile(random: Random): unknown {
  return pick(VALUES, random)()
}

/** Puts something at a key that cannot be assigned like others. */
function define(target: object, key: PropertyKey, descriptor: PropertyDescriptor): void {
  Object.defineProperty(target, key, { enumerable: true, configurable: true, ...descriptor })
}

const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']

/** Ways to spoil a payload in place. @returns another payload where it has to be replaced as a whole. */
const TWISTS: Readonly<Record<string, (payload: Container, random: Random) => unknown>> = {
  'replaces a value': (payload, random) => {
    const target = pick(containersIn(payload), random)
    const key = pick(Object.keys(target), random)
    if (key !== undefined) define(target, key, { value: hostile(random), writable: true })
    return key === undefined ? hostile(random) : payload
  },
  'leaves a value out': (payload, random) => {
    const target = pick(containersIn(payload), random)
    delete (target as Record<string, unknown>)[pick(Object.keys(target), random)]
  },
  'adds a field': (payload, random) => {
    define(pick(containersIn(payload), random), pick(['extra', 'path', 'url', ''], random), { value: hostile(random) })
  },
  'adds a key that every object inherits': (payload, random) => {
    define(pick(containersIn(payload), random), pick(INHERITED, random), { value: { polluted: true } })
  },
  'adds a symbol': (payload, random) => {
    define(pick(containersIn(payload), random), Symbol('extra'), { value: hostile(random) })
  },
  'hides a field': (payload, random) => {
    define(pick(containersIn(payload), random), 'hidden', { value: 1, enumerable: false })
  },
  'makes a field run': (payload, random) => {
    const target = pick(containersIn(payload), random)
    const value = hostile(random)
    let reads = 0
    const key = pick([...Object.keys(target), 'extra'], random)
    const first = (target as Record<string, unknown>)[key]
    define(target, key, { get: () => (reads++ === 0 ? first : value) })
  },
  'throws when read': (payload, random) => {
    const get = () => {
      throw new Error('/home/anna/secret')
    }
    define(pick(containersIn(payload), random), 'extra', { get })
  },
  'stands behind a proxy': (payload, random) => {
    let reads = 0
    return new Proxy(payload, {
      ownKeys: (target) => (reads++ < 1 ? Reflect.ownKeys(target) : [...Reflect.ownKeys(target), 'extra']),
      getOwnPropertyDescriptor: (target, key) => Reflect.getOwnPropertyDescriptor(target, key),
      get: (target, key) => (random() < 0.5 ? Reflect.get(target, key) : hostile(random)),
    })
  },
  'inherits its fields': (payload) => Object.create(payload),
  'is an instance': (payload) => Object.assign(new Payload(), payload),
  'has no prototype': (payload) => Object.assign(Object.create(null), payload),
  'is a list': (payload) => Object.values(payload),
  'is in a list': (payload) => [payload],
  'is in a record': (payload) => ({ payload }),
  'is text': (payload) => JSON.stringify(payload),
  'is something else': (_payload, random) => hostile(random),
  'contains itself': (payload, random) => {
    define(pick(containersIn(payload), random), 'extra', { value: payload })
  },
  'goes deep in what is unknown': (payload, random) => {
    define(pick(containersIn(payload), random), 'unknown', { value: { a: nested(pick([4, 14, 40], random)) } })
  },
  'has long invisible text': (payload, random) => {
    const target = pick(containersIn(payload), random) as Record<string, unknown>
    for (const [key, value] of Object.entries(target)) {
      if (typeof value === 'string') target[key] = value + '\u200B'.repeat(10_000)
    }
  },
  'has very many fields': (payload) => {
    for (let index = 0; index < 1_300; index += 1)
      (payload as Record<string, unknown>)[`f${index}`.padEnd(2_000)] = index
  },
}

const COUNTS: Readonly<Record<string, (payload: unknown) => unknown[]>> = {
  'nothing was sent': () => [],
  'two were sent': (payload) => [payload, payload],
  'a second one was sent, undefined': (payload) => [payload, undefined],
}

/** Spoiled payloads of one request, the same for the same seed. @param examples payloads that fit. */
export function hostilePayloads(examples: readonly unknown[], count: number, seed: number): HostileArgs[] {
  const random = seeded(seed)
  const twists = Object.entries(TWISTS)
  const counts = Object.entries(COUNTS)
  return Array.from({ length: count }, (_, index) => {
    const payload = structuredClone(pick(examples, random)) as Container
    // Each way comes up in turn, so that none is left to chance.
    const turn = index % (twists.length + counts.length)
    const [twist, spoil] = twists[turn] ?? []
    if (twist !== undefined && spoil !== undefined) return { twist, args: [spoil(payload, random) ?? payload] }
    const [what, send] = counts[turn - twists.length] as [string, (payload: unknown) => unknown[]]
    return { twist: what, args: send(payload) }
  })
}
