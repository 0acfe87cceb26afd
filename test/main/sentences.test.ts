import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../src-model/contract/errors'
import { isTextKey, translate } from '../../src-model/language/translate'
import { LANGUAGES } from '../../src-model/map/map'

/** What a refusal with each code carries, where its sentence names something. */
const PARAMS: Record<string, readonly string[]> = {
  'map-full': ['most'],
  'file-unreadable': ['name'],
  'file-too-large': ['name', 'most'],
  'file-empty': ['name'],
  'file-not-text': ['name'],
  'file-not-json': ['name'],
  'file-truncated': ['name'],
  'file-too-deep': ['name'],
  'file-foreign': ['name', 'what'],
  'file-newer': ['name'],
  'file-broken': ['name'],
  'file-workbook': ['name'],
  'file-not-map': ['name', 'what'],
  'file-nothing-found': ['name'],
  'xml-broken': ['name', 'line'],
  'xml-doctype': ['name'],
  'table-columns': ['name', 'most'],
  'table-rows': ['name', 'most'],
  'too-many-files': ['most'],
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(ERROR_CODES)('%s has a sentence that names only what it is given', (code) => {
    const key = `error.${code}`
    if (!isTextKey(key)) throw new Error(`no sentence for ${code}`)
    const sentence = translate(language, key)
    expect(sentence).toMatch(/^.{15,}[.]$/)
    const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(named.sort()).toEqual([...(PARAMS[code] ?? [])].sort())
  })
})
