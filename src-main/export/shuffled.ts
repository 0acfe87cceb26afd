import { randomInt } from 'node:crypto'

/** The same things in an order that nobody can guess (Fisher & Yates). */
export function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const all = [...things]
  for (let left = all.length - 1; left > 0; left -= 1) {
    const other = randomInt(left + 1)
    const [one, two] = [all[left], all[other]] as [Thing, Thing]
    all[left] = two
    all[other] = one
  }
  return all
}
