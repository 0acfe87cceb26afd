import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src-model/map/map'
import { headlineAbout, headlineOf, headlineText } from '../../../src-model/wall/headline'
import type { Headline } from '../../../src-model/wall/headline-sentences'
import { HEADLINE_TOPICS, type HeadlineTopic, latelyAfter } from '../../../src-model/wall/headline-topics'
import { type SlowCounts, slowCounts } from './support/slow-counts'
import { NAMED, wovenMap } from './support/woven-map'

/** Whether a topic has something to say, and the numbers of its sentence in their order. */
const SAYS: Record<HeadlineTopic, (of: SlowCounts) => number[] | null> = {
  made: ({ made, madeAcross: across }) => {
    if (made === 0) return null
    return across === 0 || across === made ? [made] : [made, across]
  },
  promises: ({ standing, kept }) => {
    if (standing === 0) return null
    return kept === 0 || kept === standing ? [standing] : [standing, kept]
  },
  mobilised: ({ mobilised, resources }) => {
    if (mobilised === 0) return null
    return mobilised === resources ? [mobilised] : [mobilised, resources]
  },
  matched: ({ matched }) => (matched === 0 ? null : [matched]),
  wanted: ({ wanted }) => (wanted === 0 ? null : [wanted]),
  tied: ({ people, untied }) => (people >= 8 && untied === 0 ? [people] : null),
  together: ({ people, largest }) => {
    if (people < 8) return null
    const isMost = largest >= 8 && largest > people / 2 && people - largest >= 5
    return largest === people || isMost ? [largest] : null
  },
  across: ({ across }) => (across === 0 ? null : [across]),
  held: ({ held }) => (held === 0 ? null : [held]),
  here: ({ people, customers, employees, guests }) => {
    if (people < 2) return null
    const sides = [customers, employees, guests].filter((count) => count > 0)
    return sides.length === 1 ? [people] : [people, ...sides]
  },
}

function numbersOf({ count, params, parts = [] }: Headline): number[] {
  return [count, ...Object.values(params).map(Number), ...parts.map((each) => each.count)]
}

const languages = fc.constantFrom<Language>('en', 'it')
const topics = fc.shuffledSubarray([...HEADLINE_TOPICS])

describe('the sentence', () => {
  it('of each topic counts what a slow second count finds, and names nobody', () => {
    fc.assert(
      fc.property(wovenMap, languages, (map, language) => {
        const counts = slowCounts(map)
        for (const topic of HEADLINE_TOPICS) {
          const headline = headlineAbout(topic, map)
          expect(headline && numbersOf(headline)).toEqual(SAYS[topic](counts))
          if (headline === null) continue
          const text = headlineText(language, headline)
          expect(text).not.toContain(NAMED)
          expect(text).not.toMatch(/[{}]/)
          // What the text says are these numbers, but for two of them, which may be “both”.
          const written = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
          const isBoth = headline.stem.includes('both')
          expect(written).toEqual(isBoth ? written.filter((number) => number === 2) : numbersOf(headline))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is about what changed last and has something to say, else about the first thing that has', () => {
    fc.assert(
      fc.property(wovenMap, topics, (map, lately) => {
        const counts = slowCounts(map)
        const speaks = (topic: HeadlineTopic) => SAYS[topic](counts) !== null
        const topic = lately.find(speaks) ?? HEADLINE_TOPICS.find(speaks)
        expect(headlineOf(map, lately)?.topic).toBe(topic)
        expect(headlineOf(structuredClone(map), [...lately])).toEqual(headlineOf(map, lately))
      }),
    )
  })
})

describe('the topics that changed lately', () => {
  it('begin with the latest change, each once, and stay where nothing of them changed', () => {
    expect(latelyAfter([], new Set())).toEqual([])
    const first = latelyAfter([], new Set<HeadlineTopic>(['here', 'tied']))
    expect(first).toEqual(['tied', 'here'])
    const next = latelyAfter(first, new Set<HeadlineTopic>(['here', 'wanted']))
    expect(next).toEqual(['wanted', 'here', 'tied'])
    expect(latelyAfter(next, new Set())).toBe(next)
  })
})
