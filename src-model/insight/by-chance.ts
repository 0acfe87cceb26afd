/**
 * How many ties would lead across sides if they did not care for sides: the share that pairs across have of all possible
 * pairs (Krackhardt & Stern 1988), of the ties that there are.
 *
 * @param ties tied pairs.
 * @param eiChance (Emax − Imax) / (Emax + Imax); `null` where no pair is possible.
 */
export function acrossByChance(ties: number, eiChance: number | null): number | null {
  return eiChance === null ? null : (ties * (1 + eiChance)) / 2
}
