import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../src-model/actions'
import { isTextKey, translate } from '../../src-model/language/translate'
import { LANGUAGES, type Language } from '../../src-model/map/map'
import { entriesOf, find } from '../../src-model/palette'
import { anyText } from './support/arbitrary-text'

const entries = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    entriesOf(
      ACTIONS.map(({ id }) => ({
        id,
        label: translate(language, `action.${id}`),
        words: translate(language, `palette.words.${id}`),
      })),
    ),
  ]),
)

function found(language: Language, typed: string): string[] {
  return find(entries[language] ?? [], typed).map(({ id }) => id)
}

describe('what the palette finds', () => {
  it.each([
    ['en', 'undo', 'edit/undo'],
    ['en', 'tid', 'view/tidy'],
    ['en', 'map whole', 'view/fit'],
    ['en', 'again', 'edit/redo'],
    ['en', 'swm', 'view/fit'],
    ['en', 'shoma', 'view/fit'],
    ['en', 'shortucts', 'help/shortcuts'],
    ['en', 'dark', 'view/theme'],
    ['en', 'connect', 'edit/tie'],
    ['en', 'privacy', 'edit/erase-person'],
    ['it', 'annulla', 'edit/undo'],
    ['it', 'di nuovo', 'edit/redo'],
    ['it', 'collega', 'edit/tie'],
    ['it', 'proprieta', 'edit/details'],
    ['it', 'qualcos’altro', 'kind/other'],
    ['it', 'scorciatioe', 'help/shortcuts'],
    ['it', 'PIÙ GRANDE', 'view/zoom-in'],
  ] as const)('%s: “%s” is %s', (language, typed, id) => {
    const first = found(language, typed)
    expect(first.slice(0, 3)).toContain(id)
  })

  it('is nothing where nothing is like it, and nothing for nothing', () => {
    expect(found('en', 'xylophone')).toEqual([])
    expect(found('en', '')).toEqual([])
    expect(found('en', ' … ')).toEqual([])
  })

  it('begins with the label that is meant, then labels with a word so begun, then other words', () => {
    const things = entriesOf([
      { id: 'other', label: 'Arrange', words: 'tidy' },
      { id: 'later', label: 'Make it tidy' },
      { id: 'begun', label: 'Tidy, sides apart' },
      { id: 'same', label: 'Tidy' },
    ])
    expect(find(things, 'tidy').map(({ id }) => id)).toEqual(['same', 'begun', 'later', 'other'])
  })

  it('keeps the order of those that fit alike', () => {
    const things = entriesOf(['One tie', 'Two ties', 'Three ties'].map((label) => ({ id: label, label })))
    expect(find(things, 'ti').map(({ id }) => id)).toEqual(['One tie', 'Two ties', 'Three ties'])
  })

  it('finds each action by its own label, first, in each language', () => {
    for (const language of LANGUAGES) {
      for (const { id } of ACTIONS) {
        const label = translate(language, `action.${id}`)
        expect(found(language, label)[0], label).toBe(id)
      }
    }
  })

  it('takes any text for what it is, and in little time', () => {
    const long = entriesOf([{ id: 'long', label: 'a '.repeat(100) }])
    fc.assert(
      fc.property(anyText, anyText, (label, typed) => {
        const things = find(entriesOf([{ id: 'it', label }]), typed)
        expect(things.length).toBeLessThanOrEqual(1)
        expect(find(long, `${'a'.repeat(typed.length % 40)}b`)).toEqual([])
      }),
    )
  })

  it('may be called by other words, for every action', () => {
    expect(ACTIONS.map(({ id }) => `palette.words.${id}`).filter((key) => !isTextKey(key))).toEqual([])
  })
})
