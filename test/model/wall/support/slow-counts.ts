// What the sentences count, counted once more: slowly, from the words of their definitions.
import type { Id } from '../../../../src-model/map/ids'
import type { WallMap } from '../../../../src-model/wall/wall-map'

/** All numbers that a sentence about a map may say. */
export function slowCounts(map: WallMap) {
  const people = Object.values(map.participants)
  const resources = Object.values(map.resources)
  const ties = Object.values(map.connections)
  const ofPeople = ties.filter(
    ({ from, to }) => people.some(({ id }) => id === from) && people.some(({ id }) => id === to),
  )
  const sideOf = (id: Id) => people.find((each) => each.id === id)?.side
  const isAcross = ({ from, to }: { from: Id; to: Id }) =>
    [sideOf(from), sideOf(to)].sort().join() === 'customer,employee'
  const has = (kind: string, who: Id, what: Id) =>
    ties.some((tie) => tie.kind === kind && tie.from === who && tie.to === what)
  const areTied = (one: Id, other: Id) =>
    ofPeople.some(({ from, to }) => (from === one && to === other) || (from === other && to === one))

  // Who can be reached from each, by as many steps as there are people.
  const reach = new Map(people.map(({ id }) => [id, new Set([id])]))
  for (const _step of people) {
    for (const reached of reach.values()) {
      for (const near of [...reached]) for (const { id } of people) if (areTied(near, id)) reached.add(id)
    }
  }
  const made = ofPeople.filter(({ origin }) => origin === 'workshop')
  return {
    people: people.length,
    customers: people.filter(({ side }) => side === 'customer').length,
    employees: people.filter(({ side }) => side === 'employee').length,
    guests: people.filter(({ side }) => side === 'guest').length,
    untied: people.filter(({ id }) => !people.some((other) => areTied(id, other.id))).length,
    largest: Math.max(0, ...[...reach.values()].map(({ size }) => size)),
    made: made.length,
    madeAcross: made.filter(isAcross).length,
    across: ofPeople.filter(isAcross).length,
    standing: ties.filter(({ promise }) => promise !== null && promise !== 'dropped').length,
    kept: ties.filter(({ promise }) => promise === 'done').length,
    resources: resources.length,
    mobilised: resources.filter(({ status }) => status === 'mobilised').length,
    wanted: resources.filter(
      ({ id }) => people.some((who) => has('needs', who.id, id)) && !people.some((who) => has('holds', who.id, id)),
    ).length,
    matched: resources.filter(({ id: what }) =>
      people.some(
        (one) => has('needs', one.id, what) && people.some((other) => other !== one && has('holds', other.id, what)),
      ),
    ).length,
    held: resources.filter(({ id }) => people.some((who) => has('holds', who.id, id))).length,
  }
}
export type SlowCounts = ReturnType<typeof slowCounts>
