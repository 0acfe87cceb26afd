import { describe, expect, test } from 'vitest'
import { guessUse } from '../../../../src-model/formats/csv/guess-use'
import { contentOf } from '../../../../src-model/formats/recognise'
import { READERS } from '../../../../src-model/formats/registry'
import { readTexts } from './support/read-back'

function tiesOf({ found }: ReturnType<typeof readTexts>): string[] {
  const names = new Map([...found.people, ...found.resources].map(({ key, name }) => [key, name]))
  return found.ties.map(({ from, to, kind, directed, note }) => {
    const [one, other] = [from, to].map((end) => ('key' in end ? names.get(end.key) : `?${end.name}`))
    return `${one} ${kind}${directed ? ' → ' : ' – '}${other}${note && ` (${note})`}`
  })
}

describe('a table of people and resources', () => {
  test.each([
    ['Role', 'driver'],
    ['Organisation', 'Acme'],
    ['Side', 'customer'],
    ['Offers', 'van'],
    ['Needs', 'van'],
  ])('whose types say nothing has a person where there is something under %s', (header, value) => {
    const { people, resources } = readTexts([`Label,Type,${header}\nAnn,Node,${value}\nBob,Node,`]).found
    expect(people.map(({ name }) => name)).toEqual(['Ann'])
    expect(resources.map(({ name }) => name)).toContain('Bob')
  })

  test('whose types say nothing has a resource where there is a status', () => {
    const { people, resources } = readTexts(['Label,Type,Role,Status\nAnn,Node,driver,\nVan,Node,,hidden']).found
    expect([people, resources].map((all) => all.map(({ name }) => name))).toEqual([['Ann'], ['Van']])
  })
})

describe('Kumu', () => {
  const elements =
    'ID,Label,Type,Description,Tags\n1,Ann,Person,Hello,customer|vip\n2,Van,Resource,,tool|hidden\n3,Acme,Organization,,\n4,Ann,Person,,'

  test('a pair of tables, joined by ids, one tie for each target', () => {
    const read = readTexts([elements, 'From,To,Direction,Type\n1,2|3,directed,needs\n4,1,mutual,knows\n2,4,,'])
    expect(read.format).toBe('kumu-tables')
    expect(read.found.people).toMatchObject([
      { name: 'Ann', side: 'customer', notes: 'Hello\n#vip' },
      { name: 'Ann', side: null },
    ])
    expect(read.found.resources).toMatchObject([
      { name: 'Van', kind: 'tool', status: 'hidden' },
      { name: 'Acme', kind: null },
    ])
    expect(read.found.hasUntyped).toBe(true)
    // Whoever has a resource holds it, from whichever end the tie was drawn.
    expect(tiesOf(read)).toEqual(['Ann needs → Van', 'Ann needs → Acme', 'Ann knows – Ann', 'Ann holds → Van'])
    expect(read.found.ties[2]?.from).toEqual({ key: read.found.people[1]?.key })
  })

  test('without ids, by labels, and by what the kind of tie asks for', () => {
    const nodes = 'Label,Type\nAnn,Person\nVan,Resource\nVan,Person'
    const read = readTexts(['From,To,Type\nAnn,Van,holds\nAnn,Van,knows\nAnn,Nobody,knows', nodes])
    expect(tiesOf(read)).toEqual(['Ann holds → Van', 'Ann knows – Van', 'Ann knows – ?Nobody'])
    const [held, known] = read.found.ties
    expect(held?.to).toEqual({ key: read.found.resources[0]?.key })
    expect(known?.to).toEqual({ key: read.found.people[1]?.key })
  })

  test('what is no kind of tie of Trama’s is said in the note', () => {
    const read = readTexts(['From,To,Direction,Type,Description\nAnn,Bo,directed,reports to,weekly\nAnn,Bo,,A,'])
    expect(tiesOf(read)).toEqual(['Ann other → Bo (reports to\nweekly)', 'Ann other – Bo (A)'])
  })
})

describe('Gephi', () => {
  test('nodes and edges', () => {
    const edges = 'Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,helps,2.0\n1,2,Undirected,1,,7'
    const read = readTexts(['Id,Label\n1,Ada\n2,Bo', edges])
    expect(read.format).toBe('gephi-tables')
    // Nothing says that they are people: the user is asked.
    expect(read.found.resources.map(({ name }) => name)).toEqual(['Ada', 'Bo'])
    expect(tiesOf(read)).toEqual(['Ada combines-with → Bo', 'Ada combines-with – Bo'])
    expect(read.found.ties.map(({ strength }) => strength)).toEqual([2, 3])
    expect(read.found.notes.map(({ code }) => code)).toEqual(['kind-changed', 'number-changed'])
  })
})

describe('ties by themselves', () => {
  test('make what stands at their ends, as the kinds tell', () => {
    const read = readTexts([
      'Da;A;Tipo;Entro;Promessa;Promesso da\nAda;Bo;conosce;;;\nAda;Furgone;ha;12/05/2026;Porta;Ada',
    ])
    expect(tiesOf(read)).toEqual(['Ada knows – Bo', 'Ada holds → Furgone'])
    expect(read.found.people.map(({ name }) => name)).toEqual(['Ada', 'Bo'])
    const who = [{ key: read.found.people[0]?.key }]
    expect(read.found.ties[1]?.commitment).toEqual({ what: 'Porta', who, by: '2026-05-12', status: 'promised' })
    expect(read.found.hasUntyped).toBe(false)
  })

  test('a promise on a day that is none keeps the rest', () => {
    const { found } = readTexts(['From;To;Promise;By when;Promised by\nAda;Bo;Call;soon;Zed'])
    expect(found.ties[0]?.commitment).toEqual({ what: 'Call', who: [{ name: 'Zed' }], by: null, status: 'promised' })
    expect(found.notes.map(({ code }) => code)).toEqual(['by-dropped'])
  })
})

describe('resources', () => {
  test('in a table of their own are those that people hold', () => {
    const { tables, found } = readTexts([
      'Name,Holds\nAda,van',
      'Risorsa;Tipo;Stato\nVan;Strumento;Nascosta\nSala;Boh;',
    ])
    expect(tables.map(({ kind }) => kind)).toEqual(['people', 'resources'])
    expect(found.resources).toMatchObject([
      { name: 'Van', kind: 'tool', status: 'hidden' },
      { name: 'Sala', kind: null, status: null },
    ])
    expect(found.ties[0]?.to).toEqual({ key: found.resources[0]?.key })
    expect(found.notes).toMatchObject([
      { code: 'unknown-kind', params: { value: 'Boh' }, where: { file: 1, number: 3 } },
    ])
  })
})

test('what the user says of a table is not guessed', () => {
  const answer = contentOf(new TextEncoder().encode('Ada;x\nBo;y'), 'a.csv')
  if (!answer.ok || answer.content.is !== 'table') throw new Error('no table')
  const { table } = answer.content
  expect(guessUse(table, { kind: 'ties', hasHeader: false }).columns).toEqual(['from', 'to'])
  const [reader] = READERS.filter(({ id }) => id === 'table')
  const use = { kind: 'people' as const, hasHeader: false, columns: ['none' as const, 'none' as const] }
  const answerTo = (kind: 'people' | 'ties') =>
    reader?.read([answer.content], { tables: [{ ...use, kind }], untyped: 'participant' })
  expect(answerTo('people')).toMatchObject({ ok: false, error: { code: 'name-column-missing' } })
  expect(answerTo('ties')).toMatchObject({ ok: false, error: { code: 'end-columns-missing' } })
})
