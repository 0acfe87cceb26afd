import type { PeopleNetwork } from '../networks/people-network'

/**
 * Degree centralization: Σ(dmax − d(v)) / ((n−1)(n−2)), 1 for a star and 0 where all have as many ties
 * (Freeman 1979). `null` for fewer than three people.
 */
export function degreeCentralization({ neighbours }: PeopleNetwork): number | null {
  const n = neighbours.length
  if (n < 3) return null
  const most = neighbours.reduce((max, each) => Math.max(max, each.length), 0)
  const sum = neighbours.reduce((total, each) => total + most - each.length, 0)
  return sum / ((n - 1) * (n - 2))
}

/**
 * Who carries many ties already: whose degree is above the mean plus one standard deviation (of the population).
 * In whole numbers, (n·d − Σd)² > n·Σd² − (Σd)², so that no rounding decides.
 */
export function carryingMuch({ neighbours }: PeopleNetwork): boolean[] {
  const n = neighbours.length
  const sum = neighbours.reduce((total, each) => total + each.length, 0)
  const squares = neighbours.reduce((total, each) => total + each.length ** 2, 0)
  return neighbours.map(({ length: degree }) => {
    const above = n * degree - sum
    return above > 0 && above ** 2 > n * squares - sum ** 2
  })
}
