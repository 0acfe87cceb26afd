import { describe, expect, test } from 'vitest'
import { kindsFrom } from '../../src-model/capture/words'
import { ERROR_CODES } from '../../src-model/contract/errors'
import { promiseStatusOf } from '../../src-model/formats/csv/value-words'
import en from '../../src-model/language/en.json'
import it from '../../src-model/language/it.json'
import { isTextKey, languageFrom, translate, translateCount } from '../../src-model/language/translate'
import {
  COMMITMENT_STATUSES,
  CONNECTION_KINDS,
  ORIGINS,
  RESOURCE_KINDS,
  RESOURCE_STATUSES,
  SIDES,
} from '../../src-model/map/map'

const english: Record<string, string> = en
const italian: Record<string, string> = it

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()
}

describe('the language files', () => {
  test('have the same keys, in the same order', () => {
    expect(Object.keys(italian)).toEqual(Object.keys(english))
    expect(Object.keys(english)).toEqual(Object.keys(english).toSorted())
  })

  test.each(Object.keys(english))('%s says something in both, with the same placeholders', (key) => {
    expect(english[key]?.trim()).toBeTruthy()
    expect(italian[key]?.trim()).toBeTruthy()
    expect(placeholdersOf(italian[key] ?? '')).toEqual(placeholdersOf(english[key] ?? ''))
  })

  test('quote as each language does', () => {
    expect(Object.entries(italian).filter(([, text]) => /[“”]/.test(text))).toEqual([])
    expect(Object.entries(english).filter(([, text]) => /[«»]/.test(text))).toEqual([])
  })

  test('a form for one goes with a form for others', () => {
    for (const key of Object.keys(english).filter((each) => each.endsWith('.one'))) {
      expect(isTextKey(key.replace(/\.one$/, '.other'))).toBe(true)
    }
  })

  test('what a tie and a promise are called is read again, and a promise is kept by one word', () => {
    for (const texts of [english, italian]) {
      for (const kind of CONNECTION_KINDS) expect(kindsFrom(texts[`kind.${kind}`] ?? '')).toContain(kind)
      for (const status of COMMITMENT_STATUSES) {
        expect(promiseStatusOf(texts[`commitment-status.${status}`] ?? '')).toBe(status)
      }
    }
    expect(english['commitment-status.done']).toBe(english['figure.commitments.done'])
    expect(italian['report.promises.kept.one']).toContain(italian['commitment-status.done']?.toLowerCase())
  })

  test('Italian has one kind of quotation marks', () => {
    expect(Object.keys(italian).filter((key) => /[“”]/.test(italian[key] ?? ''))).toEqual([])
  })

  test('have a sentence for every refusal, and a word for every value of the map', () => {
    const words: [string, readonly string[]][] = [
      ['error', ERROR_CODES],
      ['side', SIDES],
      ['resource-kind', RESOURCE_KINDS],
      ['resource-status', RESOURCE_STATUSES],
      ['kind', CONNECTION_KINDS],
      ['origin', ORIGINS],
      ['commitment-status', COMMITMENT_STATUSES],
    ]
    const keys = words.flatMap(([stem, values]) => values.map((each) => `${stem}.${each}`))
    expect(keys.filter((key) => !isTextKey(key))).toEqual([])
  })
})

describe('translating', () => {
  test('fills placeholders, numbers as the language writes them', () => {
    const params = { where: 'Anna', field: 'notes', most: 5_000 }
    expect(translate('en', 'repair.text-cut', params)).toContain('5,000')
    expect(translate('it', 'repair.text-cut', params)).toMatch(/5[.\s]?000/)
  })

  test('leaves a placeholder without a value as it is', () => {
    expect(translate('en', 'repair.text-cut')).toContain('{where}')
  })

  test('does not fill placeholders inside values', () => {
    expect(translate('en', 'repair.position-missing', { where: '{where}' })).toContain('{where}')
  })

  test('counts in the form that the language asks for', () => {
    const stems = Object.keys(english).flatMap((key) => (key.endsWith('.other') ? [key.slice(0, -6)] : []))
    for (const stem of stems.filter((each) => isTextKey(`${each}.one`)).slice(0, 1)) {
      expect(translateCount('en', stem as never, 1)).not.toBe(translateCount('en', stem as never, 2))
    }
  })

  test('follows the first language of the system that it speaks, English otherwise', () => {
    expect(languageFrom(['de-CH', 'it-CH', 'en'])).toBe('it')
    expect(languageFrom(['fr'])).toBe('en')
    expect(languageFrom([])).toBe('en')
  })
})
