import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refused } from '../../../../src-model/contract/errors'
import { endReading, readXml } from '../../../../src-model/formats/xml/read-xml'
import { illegalWithin, writeXml, type XmlElement } from '../../../../src-model/formats/xml/write-xml'
import { xmlProblems } from '../../../support/graph-readers'
import { anyText } from '../../support/arbitrary-text'
import { legalInXml } from '../support/found-of'

/** What a listener is told, one line for each event. */
function eventsOf(text: string): string[] {
  const events: string[] = []
  const answer = readXml(
    { name: 'file', text },
    {
      open: (tag) => events.push(`<${tag.name} ${tag.attribute('a') ?? ''}`),
      text: (piece) => events.push(piece),
      close: (name) => events.push(`${name}>`),
    },
  )
  return answer.ok ? events : [...events, JSON.stringify(answer.error)]
}

describe('reading', () => {
  it('tells tags by their local names, attributes, text and CDATA, in their order', () => {
    const text =
      '<?xml version="1.0"?><!-- a --><p:r xmlns="u" a="1" p:a="2"><q:s q:a="&lt;&#65;"/>x &amp; y<![CDATA[<z>]]></p:r>'
    expect(eventsOf(text)).toEqual(['<r 1', '<s <A', 's>', 'x & y', '<z>', 'r>'])
  })

  it.each([
    ['<a>\n<b>\n</a>', 'xml-broken', { line: 3 }],
    ['<a>', 'xml-broken', { line: 1 }],
    ['<a>&lol;</a>', 'xml-broken', { line: 1 }],
    ['<a b="1" b="2"/>', 'xml-broken', { line: 1 }],
    ['<a>\u0001</a>', 'xml-broken', { line: 1 }],
    ['<!DOCTYPE a [<!ENTITY lol "lol">]><a>&lol;</a>', 'xml-doctype', {}],
    ['<!DOCTYPE a SYSTEM "http://trama.example/x"><a/>', 'xml-doctype', {}],
    ['<a>'.repeat(33), 'file-too-deep', { most: 32 }],
    [`<a ${Array.from({ length: 501 }, (_, index) => `a${index}=""`).join(' ')}/>`, 'file-too-deep', { most: 32 }],
    [`<a>${'<b/>'.repeat(2_000_001)}</a>`, 'file-too-deep', { most: 32 }],
  ])('%.60s is refused', (text, code, params) => {
    const answer = readXml({ name: 'file', text }, { open: () => {}, text: () => {}, close: () => {} })
    expect(answer).toEqual(refused(code as 'xml-broken', { name: 'file', ...params }))
  })

  it('ends where the listener has enough, and lets its faults through', () => {
    const none = { text: () => {}, close: () => {} }
    const stop = () => endReading(refused('map-full', { most: 1 }))
    expect(readXml({ name: 'file', text: '<a/>' }, { ...none, open: stop })).toEqual(refused('map-full', { most: 1 }))
    const fault = () => {
      throw new TypeError('a fault')
    }
    expect(() => readXml({ name: 'file', text: '<a/>' }, { ...none, open: fault })).toThrow('a fault')
  })
})

describe('writing', () => {
  it('what is written comes back from another parser, without what XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, words) => {
        const root: XmlElement = {
          name: 'r',
          attributes: { a: value, b: undefined, c: 1 },
          children: [{ name: 't', children: [words] }],
        }
        for (const isDocument of [true, false]) {
          const text = writeXml(root, isDocument)
          expect(xmlProblems(text)).toEqual([])
          const document = new DOMParser().parseFromString(text, 'application/xml').documentElement
          expect(document?.getAttribute('a')).toBe(legalInXml(value))
          expect([document?.hasAttribute('b'), document?.getAttribute('c')]).toEqual([false, '1'])
          expect(document?.getElementsByTagName('t')[0]?.textContent).toBe(legalInXml(words))
        }
        const gone = (each: string) => [...each].length - [...legalInXml(each)].length
        expect(illegalWithin(root)).toBe(gone(value) + gone(words))
      }),
      { numRuns: 300 },
    )
  })

  it('line breaks and tabs of attributes are written as references, and everything is escaped once', () => {
    const root: XmlElement = { name: 'r', attributes: { a: 'a\nb\tc\r\u2028&amp;' }, children: ['a\nb\r\u0085<&amp;>'] }
    expect(writeXml(root, false)).toBe('<r a="a&#10;b&#9;c&#13;&#8232;&amp;amp;">a\nb&#13;&#133;&lt;&amp;amp;&gt;</r>')
  })
})
