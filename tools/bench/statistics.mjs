/**
 * The value that a part of all values does not exceed (nearest rank).
 * @param {number[]} values At least one.
 * @param {number} part From 0 to 1; 0.5 is the median.
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}

/** @param {number[]} values At least one. */
export function median(values) {
  return quantile(values, 0.5)
}

/** @param {number} value In milliseconds. */
export function ms(value) {
  return `${value.toFixed(1)} ms`
}
