import fc from 'fast-check'
import type { Json } from '../../../src-model/map/map'

/** Values that files in the wild hold where something else was meant. */
const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json[]>(
    null,
    '',
    '__proto__',
    'constructor',
    'toString',
    1e308,
    -5e9,
    'x'.repeat(6_000),
    [],
    {},
    [null],
    '2026-02-30',
    '2026-05-01T10:00:00+02:00',
  ),
)

/** One damage to a parsed file: where (counted over all its values), and what. */
const damage = fc.record({
  place: fc.nat({ max: 5_000 }),
  act: fc.constantFrom('replace' as const, 'remove' as const, 'repeat' as const, 'inherit' as const),
  value: strange,
})
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

type Holder = { [key: string]: Json }

function holdersIn(value: Json): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  // Assigning to `__proto__` would change what the object inherits, not what the file holds.
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return entries.flatMap(([key, each]) => [{ holder: value as Holder, key }, ...holdersIn(each)])
}

function apply(file: Json, { place, act, value }: Damage): void {
  const holders = holdersIn(file)
  const found = holders[place % Math.max(1, holders.length)]
  if (found === undefined) return
  const { holder, key } = found
  if (act === 'remove') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  } else if (act === 'repeat' && Array.isArray(holder)) {
    holder.push(structuredClone(holder[Number(key)] as Json))
  } else if (act === 'inherit') {
    const own = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
    holder[key] = own
  } else {
    holder[key] = structuredClone(value)
  }
}

/** Damages the inside of a JSON text, which stays JSON. */
export const innerDamage = fc.array(damage, { minLength: 1, maxLength: 6 }).map((damages) => (text: string): string => {
  const file = JSON.parse(text) as Json
  for (const each of damages) apply(file, each)
  return JSON.stringify(file)
})

/** Damages a text as disks, mails and editors do: cut off, overwritten, with something in between. */
export const outerDamage = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    act: fc.constantFrom('cut' as const, 'insert' as const, 'overwrite' as const),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('\0', '{', ']', '"', '\\', ',,', 'NaN'),
    ),
  })
  .map(({ at, act, text: extra }) => (text: string): string => {
    const index = Math.floor(at * text.length)
    if (act === 'cut') return text.slice(0, index)
    return text.slice(0, index) + extra + text.slice(act === 'insert' ? index : index + extra.length)
  })
