import type { Found, Where } from '../formats/found'

function rowOf({ file, number }: Where): string {
  return `${file} ${number}`
}

/**
 * The resources that only rows of people who are left out tell of: what a list has in the cells of a person is not
 * there without them. Whatever has a row or an entry of its own is.
 *
 * @param leftOut the keys of people whom the user left out.
 * @returns keys of resources.
 */
export function untoldWithout({ people, resources, ties }: Found, leftOut: ReadonlySet<string>): Set<string> {
  if (leftOut.size === 0) return new Set()
  const rows = new Set(people.filter(({ where }) => where.part === 'row').map(({ where }) => rowOf(where)))
  const inCells = resources.filter(({ where }) => where.part === 'row' && rows.has(rowOf(where)))
  const told = new Set<string>()
  const untold = new Set<string>()
  for (const { from, to } of ties) {
    const keys = [from, to].flatMap((end) => ('key' in end ? [end.key] : []))
    const into = keys.some((key) => leftOut.has(key)) ? untold : told
    for (const key of keys) into.add(key)
  }
  return new Set(inCells.map(({ key }) => key).filter((key) => untold.has(key) && !told.has(key)))
}
