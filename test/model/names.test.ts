import { describe, expect, it } from 'vitest'
import { initials } from '../../src-model/names'

describe('initials', () => {
  it.each([
    ['Anna Rossi', 'AR'],
    ['Ilaria De Luca', 'IL'],
    ['élodie', 'É'],
    ["Gabriele D'Annunzio", 'GA'],
    ['Jean-Luc Picard', 'JP'],
    ['Rossi, Bianchi & C.', 'RC'],
    ['𝔄nna 😀', '𝔄'],
    ['Dele Okafor (2)', 'D2'],
    ['?', ''],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})
