import { expect, test } from 'vitest'
import { previewed, working } from '../../import/support/working'
import { readTexts } from './support/read-back'

test('a name that several rows have stays a name: who it is, the map may tell', () => {
  const { found } = readTexts([
    'Nome;Azienda;Offre\nAda;Beta;Furgone\nAda;Gamma;\nBo;;',
    'Da;A;Tipo;Promessa;Promesso da\nAda;Bo;conosce;Porta;Ada | Bo | Zed',
  ])
  const [bo] = found.people.filter(({ name }) => name === 'Bo')
  expect(found.ties[0]).toMatchObject({
    from: { name: 'Ada' },
    to: { key: bo?.key },
    kind: 'knows',
    commitment: { who: [{ name: 'Ada' }, { key: bo?.key }, { name: 'Zed' }] },
  })
  expect(found.notes).toEqual([])
})

test('a row whose id is there already is left out, with what it holds', () => {
  const { found } = readTexts(['ID;Nome;Offre\n1;Ada;Furgone\n1;Bo;Sala\n2;Bo;'])
  expect(found.people.map(({ name }) => name)).toEqual(['Ada', 'Bo'])
  expect(found.resources.map(({ name }) => name)).toEqual(['Furgone'])
  expect(found.notes).toMatchObject([{ code: 'id-twice', where: { number: 3 }, params: { value: '1' } }])
})

test('tables that count their rows alike keep them all; the same row of two is one', () => {
  const { found } = readTexts(['ID;Nome;Azienda\n1;Ada;Beta\n2;Bo;', 'ID;Nome;Azienda\n1;Cleo;\n2;Bo;'])
  expect(found.people.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cleo'])
  expect(found.notes.map(({ code }) => code)).toEqual(['id-elsewhere', 'id-twice'])
})

test('Kumu’s rows without ids are told apart by label and type', () => {
  const { work } = working(
    'Label,Type\nMill,Tool\nMill,Space\nMill,Space\nVan,Tool\nVan,Tool\nAnn,Employee\nAnn,Customer',
  )
  expect(previewed(work).rows.map(({ text, fate }) => `${text} ${fate}`)).toEqual([
    'Ann new',
    'Ann new',
    'Mill new',
    'Mill new',
    'Mill there',
    'Van new',
    'Van there',
  ])
})

test('a promise on many ties is read once, and notes about it end', () => {
  const targets = Array.from({ length: 1_500 }, (_, at) => `T${at}`).join('|')
  const who = Array.from({ length: 1_500 }, (_, at) => `P${at}`).join('|')
  const { found } = readTexts([`From,To,Type,Promise,Promised by,By when\nAda,${targets},knows,Call,${who},soon`])
  expect(found.ties).toHaveLength(1_500)
  expect(found.ties[1_499]?.commitment?.who).toHaveLength(50)
  expect(found.notes.map(({ code }) => code)).toEqual(['by-dropped', 'promisers-left'])
})
