import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captureCommand } from '../../../src-model/capture/command'
import { completeCapture } from '../../../src-model/capture/complete'
import { quoteName } from '../../../src-model/capture/quotes'
import { readCapture } from '../../../src-model/capture/read'
import { footprintOf, overlaps } from '../../../src-model/layout/footprint'
import { violationsOf } from '../../../src-model/map/check'
import { commandSchema } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import { type CommunityMap, emptyMap } from '../../../src-model/map/map'
import { communityMap, session } from '../support/arbitrary-map'
import { name as anyName, anyText } from '../support/arbitrary-text'
import { looseText, tidyLine } from './arbitrary-line'
import { AT, blankMap, capture, captureLines, completing, contextFor, inWords } from './capturing'

const RUNS = { numRuns: 400 }

const text = fc.oneof(
  { weight: 3, arbitrary: looseText },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.array(tidyLine, { maxLength: 5 }).map((lines) => lines.join('\n')) },
)
const map = fc.oneof(communityMap, session.map(emptyMap))

/** The map after a text, where it can be captured; `undefined` where it cannot. */
function mapAfter(before: CommunityMap, typed: string): CommunityMap | undefined {
  const reading = readCapture(typed, contextFor(before))
  return reading.ready ? capture(before, typed).map : undefined
}

function counts({ order }: CommunityMap): number[] {
  return [order.participants.length, order.resources.length, order.connections.length]
}

describe('any text on any map', () => {
  test('can be read, and everything said of it lies within it', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const reading = readCapture(typed, contextFor(before))
        const lines = typed.split(/\r\n|[\r\n\u2028\u2029]/u)
        for (const line of reading.lines) expect(line.text).toBe(lines[line.line])
        const spans = [
          ...reading.lines.flatMap(({ line, chips }) => chips.map((each) => ({ ...each, line }))),
          ...reading.problems,
        ]
        for (const { line, start, end } of spans) {
          expect(0 <= start && start <= end && end <= (lines[line] ?? '').length).toBe(true)
        }
        for (const { chips } of reading.lines) {
          expect(chips.map(({ start }) => start)).toEqual(chips.map(({ start }) => start).toSorted((a, b) => a - b))
        }
      }),
      RUNS,
    )
  })

  test('is either ready, or says what is missing', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const { ready, questions, problems, lines } = readCapture(typed, contextFor(before))
        expect(ready).toBe(lines.length > 0 && questions.length === 0 && problems.length === 0)
        if (ready) for (const { plan, chips } of lines) expect(plan.nodes.length + chips.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
  })

  test('is read the same again', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const context = contextFor(before)
        const reading = readCapture(typed, context)
        expect(readCapture(typed, context)).toEqual(reading)
        const options = { newId: () => 'made', at: AT }
        expect(captureCommand(reading, context, options)).toEqual(captureCommand(reading, context, options))
      }),
      { numRuns: 100 },
    )
  })

  test('leaves the map that it was read on as it is', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const copy = structuredClone(before)
        mapAfter(before, typed)
        expect(before).toEqual(copy)
      }),
      { numRuns: 100 },
    )
  })

  test('is completed within its bounds, at any caret', () => {
    fc.assert(
      fc.property(map, text, fc.nat(), (before, typed, seed) => {
        const caret = seed % (typed.length + 1)
        const completion = completeCapture(typed, caret, completing(before))
        if (completion === null) return
        const { start, end, suggestions } = completion
        expect(0 <= start && start <= caret && caret <= end && end <= typed.length).toBe(true)
        expect(suggestions.length).toBeGreaterThan(0)
        expect(suggestions.length).toBeLessThanOrEqual(6)
      }),
      RUNS,
    )
  })
})

describe('a text that is ready', () => {
  test('becomes a command that is let in and runs, and breaks no rule of the map', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const context = contextFor(before)
        const reading = readCapture(typed, context)
        const ids = Array.from({ length: 1_000 }, (_, index) => `made-here-${index}`)
        const newId = () => ids.pop() ?? ''
        const { command, nodes, connections } = captureCommand(reading, context, { newId, at: AT })
        if (command === null) return
        expect(commandSchema.parse(command)).toEqual(command)
        const result = run(before, command)
        if (!result.ok) throw new Error(result.error.code)
        expect(violationsOf(result.map)).toEqual([])
        for (const id of nodes) expect(footprintOf(result.map, id)).toBeDefined()
        for (const id of connections) expect(Object.hasOwn(result.map.connections, id)).toBe(true)
      }),
      RUNS,
    )
  })

  test('makes nothing the second time', () => {
    fc.assert(
      fc.property(map, text, (before, typed) => {
        const once = mapAfter(before, typed)
        const twice = once && mapAfter(once, typed)
        if (once && twice) expect(counts(twice)).toEqual(counts(once))
      }),
      RUNS,
    )
  })

  test('and changes nothing the second time, when it is one line', () => {
    fc.assert(
      fc.property(tidyLine, (line) => {
        const once = mapAfter(blankMap(), line)
        if (once) expect(capture(once, line).captured.command).toBeNull()
      }),
      RUNS,
    )
  })

  test('puts newcomers on free ground', () => {
    fc.assert(
      fc.property(communityMap, fc.array(tidyLine, { maxLength: 6 }), (before, lines) => {
        const typed = lines.join('\n')
        const reading = readCapture(typed, contextFor(before))
        if (!reading.ready) return
        const { map: grown, captured } = capture(before, typed)
        const ids = [...grown.order.participants, ...grown.order.resources]
        for (const newcomer of captured.made) {
          const ground = footprintOf(grown, newcomer)
          const others = ids.filter((id) => id !== newcomer).map((id) => footprintOf(grown, id))
          expect(others.some((other) => ground && other && overlaps(ground, other))).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('several lines at once are the lines one after the other', () => {
  fc.assert(
    fc.property(fc.array(tidyLine, { minLength: 1, maxLength: 6 }), (lines) => {
      const reading = readCapture(lines.join('\n'), contextFor(blankMap()))
      if (!reading.ready) return
      const together = capture(blankMap(), lines.join('\n')).map
      expect(inWords(together)).toEqual(inWords(captureLines(blankMap(), lines)))
    }),
    RUNS,
  )
})

test('a name comes back as it was, however it has to be quoted', () => {
  fc.assert(
    fc.property(anyName, fc.boolean(), (name, isResource) => {
      const { map: grown } = capture(blankMap(), `${isResource ? '+' : ''}${quoteName(name)}`)
      const nodes = [...Object.values(grown.participants), ...Object.values(grown.resources)]
      expect(nodes.map((each) => each.name)).toEqual([name])
    }),
    {
      ...RUNS,
      examples: [
        ['←', false],
        ['Anna<-Luca', true],
      ],
    },
  )
})

test('a name in the map is found by writing it in quotes where it needs them', () => {
  fc.assert(
    fc.property(communityMap, (before) => {
      for (const { id, name } of Object.values(before.participants)) {
        const { lines, questions } = readCapture(`${quoteName(name)} @, Acme`, contextFor(before))
        const asked = questions.flatMap(({ candidates }) => candidates.map((each) => each.id))
        expect(lines[0]?.plan.nodes[0] === id || asked.includes(id)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
