import { describe, expect, test } from 'vitest'
import { isForImport } from '../../../src-renderer/import/pasted'

describe('what is pasted goes to the import dialog', () => {
  test.each([
    ['cells', 'Nome\tAzienda\nAnna Rossi\tAcme\n'],
    ['cells with an empty first one', '\tAzienda\r\nAnna\tAcme'],
    ['cells with a line break inside', 'Nome\tNote\n"Anna"\t"una\ndue"\n'],
    ['a JSON object', ' { "elements": [] }\n'],
    ['a JSON list', '[{"label":"Anna"}]'],
    ['XML', '<?xml version="1.0"?>\n<graphml><graph/></graphml>\n'],
    ['XML without its first line', '<gexf version="1.3"><graph/></gexf>'],
    ['a document that is large', `{"a":"${'x'.repeat(1_100_000)}"}`],
  ])('%s', (_, text) => expect(isForImport(text)).toBe(true))

  test.each([
    ['nothing', ''],
    ['a line', 'Anna Rossi @c, Acme, designer'],
    ['several lines', 'Anna > Luca\nLuca > Sara'],
    ['one row of cells', 'Anna Rossi\tAcme\tdesigner'],
    ['one column of cells', 'Anna\nLuca\nSara'],
    ['a line in braces', '{Anna} and {Luca}'],
    ['a broken list', '[Anna, Luca]'],
    ['an arrow', '<- Anna'],
    ['a tag without an end', '<Anna> Luca'],
  ])('%s does not', (_, text) => expect(isForImport(text)).toBe(false))
})
