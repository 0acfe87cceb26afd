import { nameKey } from '../../capture/names'
import type { FoundEnd, FoundTie } from '../found'
import { splitAtCommas } from './at-commas'
import { splitCell } from './split-cell'
import type { TableRow } from './table-row'
import { keyAt, MOST_FOUND, type TableThings, TooMuchFound } from './table-things'

/** A tie that a person's own row tells of. */
export interface HeldTie {
  tie: FoundTie
  /** The resource, as it is compared. */
  resource: string
}

/**
 * What people's rows say that they hold and need. Resources that are not there yet are made: one for each name,
 * whoever has it.
 */
export function readHeld(rows: readonly TableRow[], things: TableThings): HeldTie[] {
  const held: HeldTie[] = []
  // Many hold the same: what is compared is worked out once for each name.
  const keys = new Map<string, string>()
  const compared = (name: string) => {
    const key = keys.get(name) ?? nameKey(name)
    keys.set(name, key)
    return key
  }
  for (const row of rows) {
    if (things.sortOf(row.key) !== 'participant' || things.nameOf(row.key) === '') continue
    for (const kind of ['holds', 'needs'] as const) {
      const names = new Map(
        [...splitCell(row.raw(kind)), ...splitAtCommas(row.raw(`${kind}-at-commas`)).flatMap(splitCell)]
          .map((each) => row.shortened(each))
          .map((name) => [compared(name), name]),
      )
      for (const [resource, name] of names) {
        if (name === '') continue
        if (held.length > MOST_FOUND) throw new TooMuchFound()
        const tie: FoundTie = {
          key: `${row.key}:${kind}:${held.length}`,
          where: row.where,
          from: { key: row.key },
          to: things.resourceNamed(name, row.where),
          kind,
          directed: true,
          strength: 2,
          note: '',
          origin: null,
          commitment: null,
        }
        held.push({ tie, resource })
      }
    }
  }
  return held
}

/** Adds what people's rows told, without what a table of ties says, too, and says better. */
export function addHeld(held: readonly HeldTie[], things: TableThings): void {
  const nameAt = (end: FoundEnd) => ('key' in end ? things.nameOf(end.key) : end.name)
  const told = new Set(things.found.ties.map(({ from, to, kind }) => `${keyAt(from)} ${kind} ${nameKey(nameAt(to))}`))
  for (const { tie, resource } of held) {
    if (!told.has(`${keyAt(tie.from)} ${tie.kind} ${resource}`)) things.addTie(tie)
  }
}
