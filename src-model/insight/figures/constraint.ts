import type { PeopleNetwork } from '../networks/people-network'

/**
 * Constraint of each person: c_i = Σ_j (p_ij + Σ_{q≠i,j} p_iq·p_qj)² over their contacts j, where without weights
 * p_ij = 1/d(i) for whom they are tied to and 0 for others (Burt 1992). `null` for who has no tie.
 */
export function constraint({ neighbours }: PeopleNetwork): (number | null)[] {
  // What reaches each contact of the person at hand by way of another contact.
  const indirect = new Float64Array(neighbours.length)
  return neighbours.map((contacts) => {
    if (contacts.length === 0) return null
    for (const q of contacts) {
      const share = 1 / (contacts.length * (neighbours[q] as readonly number[]).length)
      for (const j of neighbours[q] as readonly number[]) indirect[j] = (indirect[j] as number) + share
    }
    const sum = contacts.reduce((total, j) => total + (1 / contacts.length + (indirect[j] as number)) ** 2, 0)
    for (const q of contacts) for (const j of neighbours[q] as readonly number[]) indirect[j] = 0
    return sum
  })
}
