import { describe, expect, test } from 'vitest'
import { spokenName } from '../../../../src-model/insight/speech/spoken-names'
import type { Language, Participant } from '../../../../src-model/map/map'
import { drawnMap } from '../support/drawn-map'

function spoken(...names: string[]): string[] {
  const ids = names.map((_, at) => `p${at}`)
  const map = drawnMap({ guests: ids.join(' '), names: Object.fromEntries(ids.map((id, at) => [id, names[at] ?? ''])) })
  return ids.map((id) => spokenName(map, id, 'en'))
}

describe('what somebody is called aloud', () => {
  test.each([
    ['Anna Rossi', 'Anna'],
    ['Rossi, Anna', 'Anna'],
    ['Prof. Anna Bianchi', 'Anna'],
    ['Gian Luca Verdi', 'Gian Luca'],
    ['ANNA ROSSI', 'ANNA'],
    ['L.', 'L'],
    ['Anna', 'Anna'],
    ['金 正', '正'],
    ['🙂', '🙂'],
    ['?', '“?”'],
  ])('%s: %s', (name, called) => {
    expect(spoken(name, 'Zoe Galli')[0]).toBe(called)
  })

  test('a title needs its name', () => {
    expect(spoken('Dott. Rossi', 'Sig.ra De Carli')).toEqual(['Dott. Rossi', 'Sig.ra De Carli'])
  })

  test('a first name that others have is said with the family name, whole', () => {
    expect(spoken('Anna Rossi', 'anna bianchi', 'Luca Verdi')).toEqual(['Anna Rossi', 'anna bianchi', 'Luca'])
    expect(spoken('Rossi, Anna', 'Anna R.')).toEqual(['Anna Rossi', 'Anna R'])
    expect(spoken('Anna Rossi (2)', 'Anna Rossi')).toEqual(['Anna Rossi (2)', 'Anna Rossi'])
    expect(spoken('Rossi, Anna (2)', 'Anna Rossi')).toEqual(['Anna Rossi (2)', 'Anna Rossi'])
    expect(spoken('De Carli, Anna', 'Anna')).toEqual(['Anna De Carli', 'Anna'])
  })

  test('the number of a copy is not said where nothing is mistaken without it', () => {
    expect(spoken('Anna Rossi (2)', 'Anna Bianchi', 'Luca (3)')).toEqual(['Anna Rossi', 'Anna Bianchi', 'Luca'])
  })

  describe('of people who are called the same in full', () => {
    type About = Partial<Pick<Participant, 'organisation' | 'role' | 'side'>>
    const called = (language: Language, one: About, other: About, organisation = '') => {
      const map = drawnMap({ guests: 'a b', names: { a: 'Anna Rossi', b: 'Rossi, Anna (2)' }, organisation })
      for (const [id, about] of [
        ['a', one],
        ['b', other],
      ] as const) {
        map.participants[id] = { ...(map.participants[id] as Participant), ...about }
      }
      return ['a', 'b'].map((id) => spokenName(map, id, language))
    }

    test('where they work is said, of those who work here, too', () => {
      const [one, other] = [{ organisation: 'Acme', role: 'buyer' }, { organisation: 'Beta S.p.A.' }]
      expect(called('en', one, other)).toEqual(['Anna Rossi of Acme', 'Anna Rossi of Beta S.p.A'])
      expect(called('it', one, other)).toEqual(['Anna Rossi di Acme', 'Anna Rossi di Beta S.p.A'])
      expect(called('it', { side: 'employee' }, other, 'Trama')).toEqual([
        'Anna Rossi di Trama',
        'Anna Rossi di Beta S.p.A',
      ])
    })

    test('then the role, then the side, and the number of a copy at last', () => {
      const acme = { organisation: 'Acme' }
      expect(called('en', { ...acme, role: 'buyer' }, { ...acme, role: 'nurse' })).toEqual([
        'Anna Rossi (buyer)',
        'Anna Rossi (nurse)',
      ])
      expect(called('en', { ...acme, side: 'customer' }, { organisation: 'ACME', side: 'guest' })).toEqual([
        'Anna Rossi (customer)',
        'Anna Rossi (guest)',
      ])
      expect(called('it', { side: 'employee' }, { side: 'guest' })).toEqual([
        'Anna Rossi (lavora qui)',
        'Anna Rossi (ospite)',
      ])
      expect(called('en', acme, acme)).toEqual(['Anna Rossi', 'Anna Rossi (2)'])
    })
  })

  test('nobody is called nothing', () => {
    expect(spokenName(drawnMap({}), 'gone', 'en')).toBe('')
  })
})
