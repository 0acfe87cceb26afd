import { describe, expect, it } from 'vitest'
import { readTexts } from './support/read-back'

/** Names of the people in a list of one column. */
function namesIn(header: string, names: readonly string[]): string[] {
  return readTexts([[header, ...names.map((each) => `${each};`)].join('\n')]).found.people.map(({ name }) => name)
}

function resourcesIn(text: string): string[] {
  return readTexts([text]).found.resources.map(({ name }) => name)
}

function notesIn(text: string) {
  return readTexts([text]).found.notes.map(({ code, where, params }) => [code, where?.number, params])
}

describe('names with the family name first', () => {
  it.each(['Cognome e nome;Ruolo', 'COGNOME NOME (in stampatello);Ruolo', 'Surname and name;Role'])(
    'as %s says',
    (header) => {
      const names = ['Brenna Carla', 'De Luca Anna Maria', 'ROSSI BIANCHI Ugo', 'Dott. Neri Ida', 'Verdi, Pia', 'Zoe']
      expect(namesIn(header, names)).toEqual([
        'Carla Brenna',
        'Anna Maria De Luca',
        'Ugo ROSSI BIANCHI',
        'Dott. Ida Neri',
        'Pia Verdi',
        'Zoe',
      ])
    },
  )

  it('before a comma, where most are written so', () => {
    expect(namesIn('Nome;Ruolo', ['Rossi, Anna', 'De Luca, Ugo', 'Zoe Neri'])).toEqual([
      'Anna Rossi',
      'Ugo De Luca',
      'Zoe Neri',
    ])
  })

  it.each([
    ['few are', ['Rossi, Anna', 'Ugo De Luca', 'Zoe Neri']],
    ['organisations follow', ['Anna Rossi, Acme', 'Ugo Neri, Beta']],
  ])('as they are written where %s', (_, names) => {
    expect(namesIn('Nome;Ruolo', names)).toEqual(names)
  })
})

describe('resources between commas', () => {
  it('are several, as ticked boxes of a form are', () => {
    const text = 'Nome;Offre\nAda;taglio laser, furgone\nBo;sala (grande, chiara), 1,5 kg di viti\nCy;'
    expect(readTexts([text]).tables[0]?.columns).toEqual(['name', 'holds-at-commas'])
    expect(resourcesIn(text)).toEqual(['taglio laser', 'furgone', 'sala (grande, chiara)', '1,5 kg di viti'])
  })

  it('are several where most tick one box only', () => {
    const text = 'Name;Needs\nA;van\nB;saw\nC;van\nD;saw, van\nE;van'
    expect(resourcesIn(text)).toEqual(['van', 'saw'])
  })

  it.each([
    ['something else divides them', 'Nome;Offre\nA;sedie, pieghevoli | furgone'],
    ['they are sentences', 'Nome;Offre\nA;posso cucinare per trenta persone, se qualcuno mi aiuta con la spesa\nB;x'],
    ['hardly anybody has several', 'Nome;Offre\nA;sedie, pieghevoli\nB;x\nC;y'],
  ])('are as they stand where %s', (_, text) => {
    expect(readTexts([text]).tables[0]?.columns[1]).toBe('holds')
  })
})

describe('rows that are about nobody', () => {
  it.each(['Totale: 4;;', 'TOTALE;4;', ';Totale iscritti;4', 'Total of participants 4;;'])(
    '%s is left out and said',
    (row) => {
      const text = `Nome;Ruolo;Ospiti\nAda;Cuoca;1\n${row}`
      expect(readTexts([text]).found.people.map(({ name }) => name)).toEqual(['Ada'])
      expect(notesIn(text)).toEqual([['totals-row', 3, {}]])
    },
  )

  it.each(['Total;;', 'Total;energy;4', 'Totale Anna;;1'])('%s is somebody', (row) => {
    expect(readTexts([`Nome;Ruolo;Ospiti\nAda;Cuoca;1\n${row}`]).found.people).toHaveLength(2)
  })
})

describe('organisations in the first row of a block only', () => {
  it('are noted once', () => {
    expect(notesIn('Azienda;Nome\nAcme;Ada\n;Bo\n;Cy\nBeta;Di\n;Ed')).toEqual([
      ['organisations-empty', 3, { count: 3 }],
    ])
  })

  it.each([
    'Azienda;Nome\nAcme;Ada\nAcme;Bo\n;Cy\n;Di',
    'Azienda;Nome\n;Ada\nAcme;Bo\n;Cy',
    'Azienda;Nome\nAcme;Ada\n;Bo',
  ])('are taken for what they are otherwise: %j', (text) => expect(notesIn(text)).toEqual([]))
})
