import type { JsonObject } from '../../../src-model/formats/json/json-object'
import type { Json } from '../../../src-model/map/map'

/** Numbers from 0 to 1. */
export type Random = () => number

/** One of several. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** A whole number from 0, below a limit. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

function nested(depth: number): Json {
  let value: Json = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { in: value }
  return value
}

/** Values that fit in few places; some of them larger than any map needs. */
const VALUES: readonly ((random: Random) => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 4_294_967_296,
  () => 1e308,
  () => -1_000_001,
  () => 0.1 + 0.2,
  () => '',
  () => ' \t\n ',
  () => '__proto__',
  () => 'constructor',
  () => 'anna',
  () => '2026-13-45',
  () => '+275760-09-13T00:00:00.000Z',
  () => '\u202Egnp.exe\u2066',
  () => '\u200B\u200D\u3164',
  () => 'e\u0301\u0315'.repeat(200),
  () => `a${'\u0315\u0300'.repeat(20_000)}`,
  () => '\uD83D',
  () => '\0\u0007',
  () => '👩🏽‍🔧'.repeat(50),
  () => '<img src=x onerror=alert(1)>',
  (random) => 'x '.repeat(below(60_000, random)),
  () => [],
  () => ({}),
  () => [[], {}, null],
  (random) => nested(below(40, random)),
  (random) => Array.from({ length: below(400, random) }, (_, index) => index),
]

/** Keys that do harm where records are plain objects, and some that only look like it. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'id', 'position', '']

type Container = JsonObject | Json[]

function containersIn(value: Json | undefined): Container[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(containersIn)]
}

/** Sets a field even where its name is one that assigning would not set. */
function put(target: Container, key: string, value: Json): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

const LISTS = ['participants', 'resources', 'connections', 'zones'] as const

function listOf(file: JsonObject, random: Random): Json[] {
  const list = file[pick(LISTS, random)]
  return Array.isArray(list) ? list : []
}

/** Ways to damage a map as data. */
const DAMAGES: readonly ((file: JsonObject, random: Random) => unknown)[] = [
  // A value of another kind, anywhere.
  (file, random) => {
    const target = pick(containersIn(file).slice(random() < 0.8 ? 1 : 0), random)
    const keys = Object.keys(target)
    if (keys.length > 0) put(target, pick(keys, random), pick(VALUES, random)(random))
  },
  // A value that is not there.
  (file, random) => {
    const target = pick(containersIn(file).slice(random() < 0.8 ? 1 : 0), random) as JsonObject
    delete target[pick(Object.keys(target), random)]
  },
  // A field too much, perhaps of a name that every object inherits.
  (file, random) => put(pick(containersIn(file), random), pick(KEYS, random), pick(VALUES, random)(random)),
  (file, random) =>
    put(pick(containersIn(file), random), '__proto__', { polluted: true, format: 'trama-community-map' }),
  // Two with one id, or with none that can be.
  (file, random) => {
    for (const each of [...listOf(file, random), ...listOf(file, random)]) {
      if (typeof each === 'object' && each !== null && random() < 0.4)
        put(each as JsonObject, 'id', pick(['a', ...KEYS], random))
    }
  },
  // Ties that lead nowhere, or back.
  (file, random) => {
    const ties = Array.isArray(file.connections) ? file.connections : []
    for (const each of ties) {
      if (typeof each !== 'object' || each === null || random() < 0.6) continue
      const tie = each as JsonObject
      put(
        tie,
        pick(['from', 'to'], random),
        pick<Json>([tie.to ?? null, tie.from ?? null, 'nobody', 7, '__proto__', {}], random),
      )
    }
  },
  // A list that holds the same again, or other things.
  (file, random) => {
    const list = listOf(file, random)
    list.push(...list.slice(0, below(20, random)), pick(VALUES, random)(random))
  },
  // No map any more, or one of another version: rarer, because nothing else counts then.
  (file, random) => random() < 0.3 && put(file, pick([...LISTS, 'session'], random), pick(VALUES, random)(random)),
  (file, random) => random() < 0.3 && put(file, 'version', pick<Json>([0, -1, 2, 1.5, '1', 1e21, null, 99], random)),
  // Places far off, or all in one.
  (file, random) => {
    const place = pick<Json>([{ x: 0, y: 0 }, { x: 1e9, y: -1e300 }, { x: '0' }, null, []], random)
    for (const each of listOf(file, random)) if (random() < 0.8) put(each as JsonObject, 'position', place)
  },
]

/** Damages a map's file as data, in one place or several. @param file is changed. */
export function damageJson(file: JsonObject, random: Random): void {
  const times = 1 + below(4, random)
  for (let time = 0; time < times; time += 1) {
    try {
      pick(DAMAGES, random)(file, random)
    } catch {
      // What an earlier damage put in the place of a record takes no more.
    }
  }
}
