import { describe, expect, test } from 'vitest'
import { spokenName } from '../../../../src-model/insight/speech/spoken-names'
import { drawnMap } from '../support/drawn-map'

function spoken(...names: string[]): string[] {
  const ids = names.map((_, at) => `p${at}`)
  const map = drawnMap({ guests: ids.join(' '), names: Object.fromEntries(ids.map((id, at) => [id, names[at] ?? ''])) })
  return ids.map((id) => spokenName(map, id))
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
    expect(spoken('De Carli, Anna', 'Anna')).toEqual(['Anna De Carli', 'Anna'])
  })

  test('nobody is called nothing', () => {
    expect(spokenName(drawnMap({}), 'gone')).toBe('')
  })
})
