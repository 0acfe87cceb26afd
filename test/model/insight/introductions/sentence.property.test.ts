import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainSentence } from '../../../../src-model/insight/chain-sentence'
import { chainsOf } from '../../../../src-model/insight/chains'
import type { Introduction } from '../../../../src-model/insight/introductions/introduction'
import { introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import { introductionReasons } from '../../../../src-model/insight/introductions/reasons'
import { introductionSentence } from '../../../../src-model/insight/introductions/sentence'
import { isQuiet } from '../../../../src-model/insight/introductions/spoken-pair'
import { spokenName } from '../../../../src-model/insight/speech/spoken-names'
import { spokenThing } from '../../../../src-model/insight/speech/spoken-things'
import { spokenWords } from '../../../../src-model/insight/speech/words'
import type { CommunityMap, Language } from '../../../../src-model/map/map'
import { LANGUAGES } from '../../../../src-model/map/map'
import { room } from '../support/arbitrary-room'

function all(map: CommunityMap): Introduction[] {
  return introductionsOf(map, { dismissed: {}, most: 100 })
}

/** A sentence without the words of people, each of which is one letter in it. */
function frameOf(map: CommunityMap, sentence: string, language: Language): string {
  const words = [
    ...map.order.participants.map((id) => spokenName(map, id, language)),
    ...map.order.resources.map((id) => spokenThing(map, id)),
    spokenWords(map.session.organisation),
  ]
  const longestFirst = words.filter((each) => each !== '').toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((text, word) => text.replaceAll(word, (found) => 'W'.repeat(found.length)), sentence)
}

/** A map whose words cannot be mistaken for those of the sentences. */
const plainRoom = room.map((map): CommunityMap => {
  const renamed = <Thing extends { name: string }>(records: Record<string, Thing>, letter: string) =>
    Object.fromEntries(
      Object.entries(records).map(([id, each], at) => [id, { ...each, name: `${letter}${String(at).repeat(3)}` }]),
    )
  return {
    ...map,
    participants: renamed(map.participants, 'Q'),
    resources: renamed(map.resources, 'X'),
    session: { ...map.session, organisation: map.session.organisation && 'Zz' },
  }
})

describe.each(LANGUAGES)('in %s, every sentence', (language) => {
  test('is whole: nothing unfilled, no doubled space or mark, a full stop at its end', () => {
    fc.assert(
      fc.property(room, (map) => {
        const sentences = [
          ...all(map).map((each) => introductionSentence(map, each, language)),
          ...chainsOf(map).chains.map((each) => chainSentence(map, each, language)),
        ]
        for (const sentence of sentences) {
          const frame = frameOf(map, sentence, language)
          expect(frame.endsWith('.')).toBe(true)
          expect(frame).not.toMatch(/\{\w*\}|\s\s|[.,;:!?…]{2}|\s[.,;:]|undefined|null/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of two who may be named names both, to the one first, in four or five short sentences at most', () => {
    fc.assert(
      fc.property(plainRoom, (map) => {
        for (const each of all(map).filter((pair) => !isQuiet(map, pair))) {
          const sentence = introductionSentence(map, each, language)
          const [a, b] = [spokenName(map, each.a, language), spokenName(map, each.b, language)]
          const starts =
            language === 'en'
              ? [`${a}, meet ${b}.`, `${b}, meet ${a}.`]
              : [`${a}, ti presento ${b}.`, `${b}, ti presento ${a}.`]
          expect(starts.some((start) => sentence.startsWith(start))).toBe(true)
          expect(sentence.split('. ').length).toBeLessThanOrEqual(4)
        }
      }),
    )
  })

  test('never names anybody who asked not to be named', () => {
    fc.assert(
      fc.property(plainRoom, (map) => {
        const unnamed = Object.values(map.participants).filter((each) => each.unnamed)
        const sentences = [
          ...all(map).map((each) => introductionSentence(map, each, language)),
          ...chainsOf(map).chains.map((each) => chainSentence(map, each, language)),
        ]
        for (const { name } of unnamed) expect(sentences.filter((each) => each.includes(name))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('has reasons in a few words, each once', () => {
    fc.assert(
      fc.property(plainRoom, (map) => {
        for (const each of all(map)) {
          const texts = introductionReasons(map, each, language).map(({ text }) => text)
          expect(texts.length).toBeGreaterThan(0)
          expect(new Set(texts).size).toBe(texts.length)
          for (const text of texts) expect(text).not.toMatch(/\{\w*\}|\s\s|[.,;:]$/)
        }
      }),
    )
  })
})
