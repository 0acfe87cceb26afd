import { describe, expect, test } from 'vitest'
import { areColumnNames } from '../../../../src-model/formats/csv/match-header'
import { readTexts } from './support/read-back'

/** As Excel saves in Italy: Windows-1252, of which these texts use what Latin-1 has, too. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), (sign) => sign.charCodeAt(0))
}

function people(text: string | Uint8Array) {
  return readTexts([text]).found.people
}

function ties(text: string | Uint8Array): string[] {
  const { found } = readTexts([text])
  const names = new Map([...found.people, ...found.resources].map(({ key, name }) => [key, name]))
  return found.ties.map(({ from, to, kind }) => {
    const [one, other] = [from, to].map((end) => ('key' in end ? names.get(end.key) : `?${end.name}`))
    return `${one} ${kind} ${other}`
  })
}

describe('the registration list', () => {
  const italian = windows1252(
    [
      'Iscritti – “Si può fare di più”;;;;;'.replace(/[–“”]/g, ''),
      ';;;;;',
      'Cognome e nome;Azienda;Tipo;Ruolo/mansione;Mette a disposizione;Cerco;E-mail;Perché',
      '"Rossi, Niccolò";L’Officina;dip.;Meccanico;"furgone; ""sala; grande""\r\nmacchina fotografica";no;n@b.it;x',
      ';;;;;;;',
      'Bianchi Zoë;;Cliente;;|;furgone | 100 €;z@b.it;',
    ].join('\r\n'),
  )

  test('of Excel in Italy: semicolons, Windows-1252, line breaks in quotes, a title above', () => {
    const { tables, found } = readTexts([italian])
    expect(tables[0]).toEqual({
      kind: 'people',
      hasHeader: true,
      columns: ['last-name-first', 'organisation', 'side', 'role', 'holds', 'needs', 'none', 'none'],
    })
    expect(found.people).toMatchObject([
      { name: 'Niccolò Rossi', organisation: 'L’Officina', side: 'employee', role: 'Meccanico', where: { number: 4 } },
      { name: 'Zoë Bianchi', organisation: '', side: 'customer', where: { number: 6 } },
    ])
    expect(found.title).toContain('può fare')
    expect(found.notes).toEqual([])
    expect(ties(italian)).toEqual([
      'Niccolò Rossi holds furgone',
      'Niccolò Rossi holds sala; grande',
      'Niccolò Rossi holds macchina fotografica',
      'Zoë Bianchi needs furgone',
      'Zoë Bianchi needs 100 €',
    ])
  })

  test('in English, with names in two columns, UTF-8 and a byte order mark', () => {
    const text =
      '\uFEFFLast name,Company,First name,What can you offer?,What do you need?,Comments\nLee,Acme,Ann,van,,"Two\nlines"\n'
    expect(people(text)).toMatchObject([{ name: 'Ann Lee', organisation: 'Acme', notes: 'Two\nlines', side: null }])
    expect(ties(text)).toEqual(['Ann Lee holds van'])
  })

  test('of a form on the web, in whole questions', () => {
    const header = [
      'Informazioni cronologiche',
      'Come ti chiami?',
      'Indirizzo email',
      'Per quale organizzazione lavori?',
      'Sei dipendente o cliente?',
      'Che cosa puoi mettere a disposizione?',
      'Di che cosa hai bisogno?',
      'Allergie o note alimentari',
    ]
    const { tables } = readTexts([`${header.join(',')}\n2026/05/01,Ada,a@b.it,Acme,Cliente,sala,soldi,noci`])
    const columns = ['none', 'name', 'none', 'organisation', 'side', 'holds', 'needs', 'none']
    expect(tables[0]?.columns).toEqual(columns)
  })

  test.each([
    ['UTF-16 with its mark', new Uint8Array(Buffer.from('\uFEFFNome\tRuolo\nNiccolò\tCuoco', 'utf16le'))],
    ['UTF-16 without', new Uint8Array(Buffer.from('Nome\tRuolo\nNiccolò\tCuoco', 'utf16le'))],
    ['UTF-8 with tabs', 'Nome\tRuolo\nNiccolò\tCuoco'],
    ['its delimiter told first', 'sep=;\nNome;Ruolo\nNiccolò;Cuoco'],
    ['old line ends', 'Nome;Ruolo\rNiccolò;Cuoco\r'],
    ['upper case and an accent', 'NOME,RUÒLO\nNiccolò,Cuoco'],
    ['abbreviations', 'Nominat.;Ruol.\nNiccolò;Cuoco'],
    ['an organisation only', 'Ragione sociale;Mansione\nNiccolò;Cuoco'],
  ])('%s', (_, text) => {
    expect(people(text)).toMatchObject([{ name: 'Niccolò', role: 'Cuoco' }])
  })

  test.each([
    ['employee', 'Dipendente', 'dip.', 'D', 'Staff', 'interna', 'Employees', 'Dipendente storico'],
    ['customer', 'cliente', 'CLIENTI', 'cli', 'Customer', 'client', 'Cliente (nuovo)'],
    ['guest', 'Ospite', 'osp.', 'guest', 'external', 'esterna', 'fornitore'],
  ])('the side %s in many words', (side, ...words) => {
    const list = people(`Nome;Lato\n${words.map((word, at) => `Ada ${at};${word}`).join('\n')}`)
    expect(list.map((each) => each.side)).toEqual(words.map(() => side))
  })

  test('a word that is no side is said, and nothing is made up', () => {
    const { found } = readTexts(['Nome;Lato\nAda;Cliente\nBo;Marziano'])
    expect(found.people[1]?.side).toBeNull()
    const where = { file: 0, part: 'row', number: 3 }
    expect(found.notes).toEqual([{ code: 'unknown-side', where, params: { value: 'Marziano' } }])
  })

  test('groups that are no sides are not read', () => {
    expect(readTexts(['Nome;Gruppo\nAda;Blu\nBo;Rosso']).tables[0]?.columns).toEqual(['name', 'none'])
  })

  test('one resource for each name, however it is written', () => {
    const { found } = readTexts(['Nome;Offre;Cerca\nAda;Furgone;\nBo;- furgone\t;FURGONE\nCy;n/a;-'])
    expect(found.resources.map(({ name }) => name)).toEqual(['Furgone'])
    expect(found.ties).toHaveLength(3)
  })

  test('cells that are too long are cut, and rows that are too wide said', () => {
    const { found } = readTexts([`Nome;Note;\n${'x'.repeat(300)};${'y '.repeat(3_000)};;z`])
    expect(found.people[0]?.name).toHaveLength(200)
    expect(found.people[0]?.notes.length).toBeLessThanOrEqual(5_000)
    expect(found.notes.map(({ code }) => code).sort()).toEqual(['cells-too-many', 'text-cut', 'text-cut'])
  })
})

describe('cells that were pasted', () => {
  function pasted(text: string) {
    return readTexts([text], '')
  }

  test('a column of names stays one column', () => {
    expect(pasted('Rossi, Anna\nBianchi, Luca').found.people.map(({ name }) => name)).toEqual([
      'Anna Rossi',
      'Luca Bianchi',
    ])
  })

  test('without names of columns, sides are told by what they say', () => {
    const { tables, found } = pasted('Anna Rossi\tcliente\tAcme\n"Luca\nBianchi"\tstaff\t')
    expect(tables[0]).toEqual({ kind: 'people', hasHeader: false, columns: ['name', 'side', 'none'] })
    expect(found.people).toMatchObject([
      { name: 'Anna Rossi', side: 'customer' },
      { name: 'Luca Bianchi', side: 'employee' },
    ])
  })

  test('a cell that begins with a quote of its own does not swallow the rest', () => {
    const { found } = pasted('Nome\tRuolo\n"Zed" Rossi\tx\nBo\ty\n6" pipe\tz')
    expect(found.people.map(({ name }) => name)).toEqual(['"Zed" Rossi', 'Bo', '6" pipe'])
  })
})

describe('a list without the names of its columns', () => {
  test.each([
    'Anna Rossi;Azienda Agricola Rossi;cliente\nBo Neri;Beta;ospite',
    'Anna Rossi\tEnte Parco\tCliente',
    'Anna Rossi;Referente\nBo Neri;Referente',
    'Ugo;\nAnna Rossi;Ente Parco, job coach\nBo Neri;Ente',
  ])('loses nobody: %j', (text) => {
    const { tables, found } = readTexts([text])
    expect(tables[0]?.hasHeader).toBe(false)
    expect(found.people.map(({ name }) => name)).toContain('Anna Rossi')
    expect(found.people).toHaveLength(text.split('\n').length)
  })

  test('has no title above either', () => {
    const text = 'Ugo;;;\nAnna Rossi;Ente Parco;job coach;cliente, offre sale\nBo;Ente Due;job coach;offre sale'
    expect(readTexts([text]).found.people.map(({ name }) => name)).toEqual(['Ugo', 'Anna Rossi', 'Bo'])
  })
})

describe('names of columns', () => {
  test.each(['Il tuo nome;La tua azienda\nAda;Beta', 'Your name;Your company\nAda;Beta', 'Nome\nAda'])(
    'may be whole questions: %j',
    (text) => {
      expect(readTexts([text])).toMatchObject({ tables: [{ hasHeader: true }], found: { people: [{ name: 'Ada' }] } })
    },
  )

  test('may ask for what is given and sought without a word about names', () => {
    expect(areColumnNames(['Chi sei?', 'Cosa offri?', 'Cosa cerchi?'])).toBe(true)
    expect(areColumnNames(['Ada', 'offre sale', 'cerca aiuto'])).toBe(false)
  })

  test('over one column are not divided with the names below them', () => {
    expect(people('Nome\nRossi, Anna\nNeri, Bo').map(({ name }) => name)).toEqual(['Anna Rossi', 'Bo Neri'])
  })
})
