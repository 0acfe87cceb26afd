import { describe, expect, it } from 'vitest'
import { exportName, exportPath } from '../../src-main/export/export-name'
import { safeFileName } from '../../src-main/export/safe-file-name'

describe('names of files to hand over', () => {
  it.each([
    ['Paths to the workshop', 'Paths to the workshop'],
    ['Città e “quartieri”', 'Città e “quartieri”'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['name. . .', 'name'],
    ['two\nlines', 'two lines'],
    ['tab\there', 'tab here'],
    ['zero\u200Bwidth\u202Eover', 'zerowidthover'],
    ['CON', 'trama CON'],
    ['nul.txt', 'trama nul.txt'],
    ['Lpt1', 'trama Lpt1'],
    ['console', 'console'],
    ['', 'trama'],
    ['???', 'trama'],
    ['...', 'trama'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text, 'trama')).toBe(name)
  })

  it('are short enough for every system, whole characters only', () => {
    const name = safeFileName('😀'.repeat(300), 'trama')
    expect(Buffer.byteLength(name)).toBeLessThan(240)
    expect(name).toMatch(/^(😀)+$/u)
  })

  it('carry the date and the extension', () => {
    expect(exportName({ title: 'Paths', date: '2026-05-01' })).toBe('Paths 2026-05-01.trama.json')
  })

  it.each([
    ['/a/map', '/a/map.trama.json'],
    ['/a/map.trama.json', '/a/map.trama.json'],
    ['/a/map.JSON', '/a/map.JSON'],
    ['/a/map.txt', '/a/map.txt.trama.json'],
  ])('%s is written to %s', async (chosen, written) => {
    expect(await exportPath(chosen, async () => false)).toBe(written)
  })

  it('never falls on a file that the dialog has not asked about', async () => {
    const there = new Set(['/a/map.trama.json', '/a/map 2.trama.json', '/a/old.json'])
    const isThere = async (path: string) => there.has(path)
    expect(await exportPath('/a/map', isThere)).toBe('/a/map 3.trama.json')
    expect(await exportPath('/a/old.json', isThere)).toBe('/a/old.json')
  })
})
