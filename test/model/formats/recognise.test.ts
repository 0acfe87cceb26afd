import { describe, expect, test, vi } from 'vitest'
import { contentOf, whyUnknown } from '../../../src-model/formats/recognise'

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

function whatIs(text: string) {
  const answer = contentOf(bytesOf(text), 'list.csv')
  if (!answer.ok) return { code: answer.error.code, what: answer.error.params.what }
  return { is: answer.content.is, ...(answer.content.is === 'xml' && { root: answer.content.root }) }
}

describe('a file is what its bytes say, whatever it is called', () => {
  test.each([
    ['a workbook', 'PK\x03\x04....[Content_Types].xml....xl/workbook.xml', 'file-workbook', undefined],
    [
      'an OpenDocument sheet',
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'file-workbook',
      undefined,
    ],
    ['an old workbook', '\xD0\xCF\x11\xE0\xA1\xB1', 'file-workbook', undefined],
    ['a workbook as XML', '<?xml version="1.0"?><ss:Workbook xmlns:ss="x"/>', 'file-workbook', undefined],
    ['a text document', 'PK\x03\x04...word/document.xml', 'file-not-map', 'document'],
    ['an archive', 'PK\x03\x04...photos/1.jpg', 'file-not-map', 'archive'],
    ['a PDF', '%PDF-1.7', 'file-not-map', 'pdf'],
    ['a picture', '\x89PNG\r\n\x1A\n', 'file-not-map', 'picture'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-not-map', 'picture'],
    ['a web page', '<!DOCTYPE html><html></html>', 'file-not-map', 'web-page'],
    ['bytes', 'Nome;\0\x01\x02\x03', 'file-not-map', 'binary'],
    ['control characters', 'a\x01\x02\x03;b', 'file-not-map', 'binary'],
    ['nothing', '', 'file-empty', undefined],
    ['a byte order mark', '\xEF\xBB\xBF', 'file-empty', undefined],
    ['empty cells', ';;;\n;;;', 'file-empty', undefined],
    ['JSON that is cut off', '{"elements":[{"label":"Ann"', 'file-truncated', undefined],
    ['JSON that is none', '{nonsense}', 'file-nothing-found', undefined],
    ['JSON that is too deep', '['.repeat(100), 'file-too-deep', undefined],
    ['JSON with a comma too many', '{"name": "Ann",\n"role": "x",,\n}', 'file-nothing-found', undefined],
    ['what a program writes of itself', '{name: "Ann", role: "x"}', 'file-nothing-found', undefined],
    ['a letter', 'Dear all, here is what we said.', 'file-nothing-found', undefined],
    ['a word', 'Ciao', 'file-nothing-found', undefined],
    ['too many columns', `Nome${';x'.repeat(200)}`, 'table-columns', undefined],
    ['too many rows', 'Nome\n'.repeat(25_001), 'table-rows', undefined],
  ])('%s', (_, text, code, what) => {
    expect(whatIs(text)).toEqual({ code, what })
  })

  test.each([
    ['JSON', ' {"a":1}', { is: 'json' }],
    ['XML', '<?xml version="1.0"?>\n<!-- <x> -->\n<g:graphml a="b">', { is: 'xml', root: 'graphml' }],
    ['XML with a document type', '<!DOCTYPE g [<!ENTITY a ">">]><gexf/>', { is: 'xml', root: 'gexf' }],
    ['XML that is cut off', '<gexf>\n<a;b,c>\n<node', { is: 'xml', root: 'gexf' }],
    ['a table', 'Nome;Ruolo', { is: 'table' }],
    ['one row from a spreadsheet', 'Anna Rossi\tEnte Parco\tCliente', { is: 'table' }],
    ['a table with brackets', '[Nome];[Ruolo]\n[1] Ada;x', { is: 'table' }],
    ['a table that begins with a number', '[1] Ada;x\n[2] Bo;y', { is: 'table' }],
    ['a table with braces', '{Nome},Azienda\nAda,x', { is: 'table' }],
    ['a table with angle brackets', '<Nome>;<Ruolo>\n<Ada>;x', { is: 'table' }],
    ['a table with one stray character', `Nome;Ruolo\nAda\x03;x${'\nBo;y'.repeat(100)}`, { is: 'table' }],
  ])('%s', (_, text, content) => {
    expect(whatIs(text)).toEqual(content)
  })

  test('a million remarks before XML are passed over in one go', () => {
    const text = '<!a>'.repeat(300_000)
    expect(whatIs(text)).toEqual({ code: 'file-not-map', what: 'xml' })
    expect(whatIs(`${'<![>'.repeat(300_000)}<gexf/>`)).toEqual({ code: 'file-not-map', what: 'xml' })
    expect(whatIs(`${text}<!DOCTYPE g [ <!ELEMENT a> ] ><gexf/>`)).toEqual({ is: 'xml', root: 'gexf' })
  })

  test('files of several kinds are to come one after the other', () => {
    const contents = ['Nome;Ruolo', '<graphml/>'].flatMap((text) => {
      const answer = contentOf(bytesOf(text), 'a')
      return answer.ok ? [answer.content] : []
    })
    expect(whyUnknown(contents).error.code).toBe('files-apart')
  })

  test('files that nobody reads are said to be what they are', () => {
    const geography = contentOf(bytesOf('{"type":"FeatureCollection"}'), 'a.csv')
    const contents = geography.ok ? [geography.content] : []
    expect(whyUnknown(contents).error).toEqual({ code: 'file-not-map', params: { name: 'a.csv', what: 'geojson' } })
  })
})

test('a line of too many cells is refused before all of them are looked at', () => {
  const composed = vi.spyOn(String.prototype, 'normalize')
  const answer = contentOf(new TextEncoder().encode(`${'a,'.repeat(400_000)}\n`), 'list.csv')
  const times = composed.mock.calls.length
  composed.mockRestore()
  expect(answer).toMatchObject({ ok: false, error: { code: 'table-columns' } })
  // The beginning is looked at for what divides it.
  expect(times).toBeLessThan(200_000)
})
