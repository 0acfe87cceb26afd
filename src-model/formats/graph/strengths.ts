import { numberOf } from '../csv/value-words'
import { firstOf, STRENGTH_FIELDS, WEIGHT_FIELDS } from './fields'
import type { GraphEdge } from './graph'

const USUAL = 2

function numberIn(edge: GraphEdge, names: readonly string[]): number | null {
  return numberOf(firstOf(edge, names)) ?? null
}

function isStrength(value: number): value is 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3
}

/**
 * Turns the weights of a file's edges into strengths. Weights are measured in any
 * unit: where they are not 1, 2 and 3, the lowest third of the different weights is
 * weak, and the highest third strong. One weight for all says nothing.
 */
export function strengthsOf(edges: readonly GraphEdge[]): (edge: GraphEdge) => 1 | 2 | 3 {
  const own = (edge: GraphEdge) => {
    const strength = numberIn(edge, STRENGTH_FIELDS)
    return strength !== null && isStrength(strength) ? strength : null
  }
  const weight = (edge: GraphEdge) => numberIn(edge, [...WEIGHT_FIELDS, ...STRENGTH_FIELDS])
  const weights = edges.flatMap((edge) => (own(edge) === null ? (weight(edge) ?? []) : []))
  const different = [...new Set(weights)].sort((a, b) => a - b)
  const rank = new Map(different.map((each, index) => [each, index]))
  const areStrengths = different.every(isStrength)
  return (edge) => {
    const strength = own(edge)
    if (strength !== null) return strength
    const value = weight(edge)
    if (value === null || different.length < 2) return USUAL
    if (areStrengths && isStrength(value)) return value
    return (1 + Math.floor((3 * (rank.get(value) ?? 0)) / different.length)) as 1 | 2 | 3
  }
}
