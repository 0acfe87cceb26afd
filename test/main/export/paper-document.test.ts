import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { paperDocument } from '../../../src-main/export/paper-document'
import { PaperPages } from '../../../src-main/export/paper-pages'
import { sheetOf } from '../../../src-main/export/paper-size'
import type { PaperPage } from '../../../src-model/export/draft'
import { ROOT } from '../../support/sources'

const blank = readFileSync(join(ROOT, 'src-renderer/paper.html'), 'utf8')

function page(changes: Partial<PaperPage> = {}): PaperPage {
  return { html: '<p>Hello</p>', title: 'Open doors', language: 'it', size: 'A4', landscape: false, ...changes }
}

describe('a page to print', () => {
  it('is paper.html with contents, title and language', () => {
    const html = paperDocument(blank, page())
    expect(html).toContain('<html lang="it" data-title="Open doors">')
    expect(html).toContain('<title>Open doors</title>')
    expect(html).toContain('<main><p>Hello</p></main>')
    expect(html).toContain('href="../styles/paper.css"')
    expect(html).not.toContain('<script')
  })

  it('has its title as a text, cut at the foot of its sheets, and its contents untouched', () => {
    const title = `</title><main></main>"${'x'.repeat(200)}`
    const html = paperDocument(blank, page({ title, html: '$& <title>Trama</title> ="./' }))
    expect(html).toContain(`<title>&lt;/title&gt;&lt;main&gt;&lt;/main&gt;&quot;${'x'.repeat(200)}</title>`)
    expect(html).toMatch(/data-title="[^"]{60,160}…"/)
    expect(html).toContain('<main>$& <title>Trama</title> ="./</main>')
  })

  it('is refused where the blank page has no place for it', () => {
    expect(() => paperDocument('<html></html>', page())).toThrow('no single place')
  })
})

describe('the address of a page to print', () => {
  it('is new each time, and answers once', () => {
    const pages = new PaperPages()
    const [one, other] = [pages.put('one'), pages.put('other')]
    expect(one).toMatch(/^trama:\/\/app\/paper\/[\w-]{36}\.html$/)
    expect(other).not.toBe(one)
    expect([pages.take(other), pages.take(one), pages.take(one)]).toEqual(['other', 'one', null])
    expect(pages.take('trama://app/paper/x.html')).toBeNull()
  })
})

describe('the sheet', () => {
  it.each([
    ['A4', false, 210, 297],
    ['A4', true, 297, 210],
    ['A3', false, 297, 420],
    ['A3', true, 420, 297],
  ] as const)('of %s, landscape: %s, is %d by %d mm', (size, landscape, width, height) => {
    const sheet = sheetOf({ size, landscape })
    expect(sheet.width * 25.4).toBeCloseTo(width)
    expect(sheet.height * 25.4).toBeCloseTo(height)
  })
})
