import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestWordOf, nameLines } from '../../../src-model/layout/name-block'
import { firstNames, type Named, shownNames } from '../../../src-model/wall/names'
import { name } from '../support/arbitrary-text'

function people(names: readonly string[], unnamed: readonly string[] = []) {
  return names.map((each) => ({ id: each, name: each, ...(unnamed.includes(each) ? { unnamed: true as const } : {}) }))
}

/** The same with plain spaces for those that hold words together. */
function withSpaces(name: string): string {
  return name.replaceAll('\u00a0', ' ')
}

/** How each of these people is named on a wall with first names. */
function first(...names: string[]): string[] {
  return [...shownNames(people(names), 'first').values()].map((each) => withSpaces(each.name))
}

describe('a wall with first names', () => {
  it.each([
    ['Anna Rossi', 'Anna'],
    ['Anna Maria Rossi', 'Anna'],
    ['Anna', 'Anna'],
    ['Ilaria De Luca', 'Ilaria'],
    ['Jan van der Berg', 'Jan'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['Gian Luca Bianchi', 'Gian Luca'],
    ['Pier Rossi', 'Pier'],
    ["Gabriele D'Annunzio", 'Gabriele'],
    ['Dott. Anna Rossi', 'Anna'],
    ['Prof.ssa Anna De Luca', 'Anna'],
    ['Dott. Rossi', 'Dott. R.'],
    ['Dott. Ing. De Luca', 'Dott. Ing. De L.'],
    ['Mrs O’Brien', 'Mrs O’B.'],
    ['Rossi, Anna', 'Anna'],
    ['De Luca, Anna Maria', 'Anna'],
    ['Anna Rossi, PhD', 'Anna'],
    ['Rossi, Bianchi & C.', 'Rossi'],
    ['De Luca', 'De Luca'],
    ['Ben Stiller', 'Ben'],
    ['Anna Rossi (2)', 'Anna (2)'],
    ['Zoë "Zed" O’Brien', 'Zoë'],
    ['Анна Ивановна Петрова', 'Анна'],
    ['山田 太郎', '太郎'],
    ['王小明', '王小明'],
    ['محمد علي', 'محمد'],
    ['😀 Anna Rossi', 'Anna'],
    ['Don Draper', 'Don'],
    ['?', '?'],
    ['Dott.', 'Dott.'],
  ])('calls %s by %s', (full, short) => {
    expect(first(full)).toEqual([short])
  })

  it.each([
    [
      ['Anna Rossi', 'Anna Bianchi', 'Luca Rossi'],
      ['Anna R.', 'Anna B.', 'Luca'],
    ],
    [
      ['Anna Rossi', 'Anna Riva', 'Anna Bianchi'],
      ['Anna Ro.', 'Anna Ri.', 'Anna B.'],
    ],
    [
      ['Anna Rossi', 'Anna Rosati', 'Anna Romano'],
      ['Anna Ross.', 'Anna Rosa.', 'Anna Rom.'],
    ],
    // What cannot be told apart without the whole family name is called the same.
    [
      ['Anna Rossi', 'Anna Rossini', 'Anna Riva'],
      ['Anna Ro.', 'Anna Ro.', 'Anna Ri.'],
    ],
    [
      ['Anna Rossi', 'Anna Rossi'],
      ['Anna R.', 'Anna R.'],
    ],
    [
      ['Anna Rossi', 'Anna Rossi (2)'],
      ['Anna R.', 'Anna R. (2)'],
    ],
    [
      ['Wei Li', 'Wei Lo'],
      ['Wei L.', 'Wei L.'],
    ],
    [
      ['Anna', 'Anna Rossi'],
      ['Anna', 'Anna R.'],
    ],
    [
      ['Niccolò Rossi', 'niccolo Bianchi'],
      ['Niccolò R.', 'niccolo B.'],
    ],
    [
      ['Anna De Luca', 'Anna De Rossi', 'Anna Lupi', 'Anna D’Amico'],
      ['Anna De L.', 'Anna De R.', 'Anna L.', 'Anna D’A.'],
    ],
    [
      ['Jan van der Berg', 'Jan van der Bloem'],
      ['Jan van der Be.', 'Jan van der Bl.'],
    ],
    [
      ['Anna Re-Bianchi', 'Anna Re-Rossi', 'Anna Rossi'],
      ['Anna Re-B.', 'Anna Re-R.', 'Anna Ro.'],
    ],
    [
      ['Dott. Rossi', 'Dott. Riva'],
      ['Dott. Ro.', 'Dott. Ri.'],
    ],
    [
      ['Анна Петрова', 'Анна Павлова'],
      ['Анна Пе.', 'Анна Па.'],
    ],
    [
      ['Anna Ångström', 'Anna Andersson'],
      ['Anna Ång.', 'Anna And.'],
    ],
  ])('tells %j apart as %j', (full, short) => {
    expect(firstNames(full)).toHaveLength(full.length)
    const named = shownNames(
      full.map((each, index) => ({ id: `${index}`, name: each })),
      'first',
    )
    expect(full.map((_, index) => withSpaces(named.get(`${index}`)?.name ?? ''))).toEqual(short)
  })

  it('has no line that begins with the letters of a family name', () => {
    expect(firstNames(['Anna Rossi', 'Anna De Luca'])).toEqual(['Anna\u00a0R.', 'Anna De\u00a0L.'])
    const measure = (text: string) => text.length * 0.55
    const lines = (name: string) => nameLines(name, longestWordOf(name, measure), measure)
    expect(lines('Anna R.')).toEqual(['Anna', 'R.'])
    expect(lines('Anna\u00a0R.')).toEqual(['Anna\u00a0R.'])
  })

  it('has the letters of the mark from the name shown', () => {
    const named = shownNames(people(['Anna Rossi', 'Luca Bianchi', 'Luca De Santis']), 'first')
    expect([...named.values()].map(({ initials }) => initials)).toEqual(['A', 'LB', 'LS'])
  })

  it('never shows a whole family name of a first and a family name, whoever else is there', () => {
    const families = fc.array(fc.constantFrom('Rossi', 'Rossini', 'Ro', 'Li', 'Rosa', 'De Luca', 'De Lu', 'D’Amico'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(families, (names) => {
        for (const [index, short] of firstNames(names.map((family) => `Anna ${family}`))
          .map(withSpaces)
          .entries()) {
          expect(`${short} `.toLowerCase()).not.toContain(`${names[index]?.toLowerCase()}.`)
          expect(`${short} `.toLowerCase()).not.toContain(`${names[index]?.toLowerCase()} `)
        }
      }),
    )
  })
})

describe('whatever people are called', () => {
  it('everybody is there, and who asked for it has no name and changes nobody else’s', () => {
    const person = fc.record({ id: fc.uuid(), name, isUnnamed: fc.boolean() })
    const group = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12 })
    fc.assert(
      fc.property(group, fc.constantFrom('full', 'first', 'initials'), (group, names) => {
        const all = group.map(
          ({ isUnnamed, ...each }): Named => (isUnnamed ? { ...each, unnamed: true as const } : each),
        )
        const named = shownNames(all, names)
        expect([...named.keys()].sort()).toEqual(all.map(({ id }) => id).sort())
        const others = all.filter(({ unnamed }) => !unnamed)
        for (const { id, unnamed } of all) if (unnamed) expect(named.get(id)).toEqual({ name: '', initials: '' })
        for (const [id, each] of shownNames(others, names)) expect(named.get(id)).toEqual(each)
      }),
    )
  })
})

it('a wall with full names has them as they are, one with initials has those only', () => {
  const full = people(['Anna Rossi', 'Ida'], ['Ida'])
  expect([...shownNames(full, 'full').values()]).toContainEqual({ name: 'Anna Rossi', initials: 'AR' })
  expect([...shownNames(full, 'initials').values()]).toContainEqual({ name: 'AR', initials: 'AR' })
})
