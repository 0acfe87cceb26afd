import { describe, expect, test } from 'vitest'
import { captureCommand } from '../../../src-model/capture/command'
import { readCapture } from '../../../src-model/capture/read'
import { CAPTURE_PROBLEM_CODES, type CaptureProblemCode } from '../../../src-model/capture/reading'
import { isTextKey, translate } from '../../../src-model/language/translate'
import { MAX_CONNECTIONS, MAX_NODES } from '../../../src-model/map/limits'
import { LANGUAGES } from '../../../src-model/map/map'
import { AT, blankMap, captureLines, contextFor } from './capturing'

const LONG = 'x'.repeat(201)
const ESSAY = 'x'.repeat(5_001)

const ROOM = captureLines(blankMap(), ['Anna', 'Luca', '+van'])

/** Malformed lines with their problem and the stretch of the line that it is about. */
const ROWS: [line: string, code: CaptureProblemCode, stretch: string][] = [
  ['Anna > Luca !by 15/05 call !by 16/05 write', 'promise-twice', '!by 15/05 call !by 16/05 write'],
  ['Anna <- Luca', 'arrow-backwards', '<-'],
  ['Anna ← Luca', 'arrow-backwards', '←'],
  ['+van +bike > Luca', 'arrow-start', '>'],
  ['Anna > Luca: helps, Sara: knows', 'one-kind', 'helps, Sara: knows'],
  ['Anna > Luca > Sara', 'arrow-twice', '>'],
  ['Anna: friend', 'colon-without-tie', ':'],
  ['+van: on Saturdays', 'colon-without-tie', 'on Saturdays'],
  ['Anna, Luca, Sara', 'comma-after-name', ','],
  ['Anna - beta testers', 'dash-alone', '-'],
  ['Anna +van - beta', 'dash-alone', '-'],
  ['Anna -', 'dash-alone', '-'],
  ['Anna > Luca !by 31/02 call', 'date-impossible', '31/02'],
  ['Anna > Luca !by 2026-13-01 call', 'date-impossible', '2026-13-01'],
  ['Anna > Luca !by 1/2/3/4 call', 'date-impossible', '1/2/3/4'],
  ['Anna > Luca: uses', 'kind-does-not-fit', 'uses'],
  ['Anna +van: knows', 'kind-does-not-fit', 'knows'],
  ['Anna > +van: helps', 'kind-does-not-fit', 'helps'],
  [`Anna ${'+van '.repeat(2_500)}`, 'line-too-long', `Anna ${'+van '.repeat(2_500)}`],
  ['Anna > Luca !', 'mark-missing', '!'],
  ['+van !broken', 'mark-unknown', '!broken'],
  ['Anna > Luca !call him', 'mark-unknown', '!call'],
  ['> Luca', 'name-missing', '>'],
  ['@c, Acme', 'name-missing', '@c, Acme'],
  ['""', 'name-missing', '""'],
  [',', 'name-missing', ','],
  [LONG, 'name-too-long', LONG],
  [`Anna > Luca, ${LONG}`, 'name-too-long', LONG],
  ['-beta testers', 'need-without-person', '-'],
  ['Anna > Luca !by 12/05', 'promise-empty', '!by 12/05'],
  ['Anna !by 12/05 call', 'promise-without-tie', '!by 12/05 call'],
  ['+van !by lend it', 'promise-without-tie', '!by lend it'],
  ['"Rossi, Anna', 'quote-open', '"Rossi, Anna'],
  ['Anna > Luca: «old friends', 'quote-open', '«old friends'],
  ['Anna +', 'resource-missing', '+'],
  ['Anna ++van', 'resource-missing', '+'],
  ['Anna > Luca @c', 'side-after-arrow', '@'],
  ['Anna @', 'side-missing', '@'],
  ['Anna @ +van', 'side-missing', '@'],
  ['Anna @c @e', 'side-twice', '@'],
  ['Anna @x', 'side-unknown', 'x'],
  ['Anna !underused', 'status-without-resource', '!underused'],
  ['Anna > Luca !underused', 'status-without-resource', '!underused'],
  ['Anna >', 'target-missing', '>'],
  ['Anna >, ,', 'target-missing', '>'],
  ['+van !underused since May', 'text-misplaced', 'since May'],
  [`Anna @c, ${LONG}`, 'text-too-long', LONG],
  [`Anna @c, Acme, a, ${LONG}`, 'text-too-long', `a, ${LONG}`],
  [`Anna > Luca: ${ESSAY}`, 'text-too-long', ESSAY],
  [`Anna > Luca ! ${ESSAY}`, 'text-too-long', `! ${ESSAY}`],
  ['Anna > anna', 'tie-to-self', 'anna'],
]

describe('a malformed line says what is wrong and where', () => {
  test.each(ROWS.map(([line, code, stretch]) => ({ line, code, stretch, title: line.slice(0, 40) })))(
    '$title: $code',
    ({ line, code, stretch }) => {
      const reading = readCapture(line, contextFor(ROOM))
      expect(reading.ready).toBe(false)
      const [problem] = reading.problems
      expect(problem?.code).toBe(code)
      expect(problem && line.slice(problem.start, problem.end)).toBe(stretch)
    },
  )

  test('nothing is captured of a text with a problem in it', () => {
    const context = contextFor(blankMap())
    const reading = readCapture('Anna\nLuca >\nSara', context)
    expect(reading.problems.map(({ line }) => line)).toEqual([1])
    const captured = captureCommand(reading, context, { newId: () => 'made', at: AT })
    expect(captured).toEqual({ command: null, nodes: [], made: [], connections: [] })
  })

  test('problems come in the order of the text, with the line they are in', () => {
    const { problems } = readCapture('\nAnna @x @y\n\n-van !q', contextFor(blankMap()))
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '1 side-unknown',
      '1 side-twice',
      '3 need-without-person',
      '3 mark-unknown',
    ])
  })
})

describe('more than fits', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, index) => `Guest ${index}`).join('\n')

  test('a text of too many lines', () => {
    const { problems, lines } = readCapture(crowd(2_001), contextFor(blankMap()))
    expect(problems.map(({ code }) => code)).toEqual(['paste-too-long'])
    expect(lines).toHaveLength(2_000)
  })

  test('a map that is full of nodes', () => {
    const map = { ...blankMap(), order: { ...blankMap().order, zones: [] } }
    map.order.resources = Array.from({ length: MAX_NODES }, (_, index) => `r${index}`)
    const { problems } = readCapture('Anna', contextFor(map))
    expect(problems.map(({ code, params }) => [code, params.most])).toEqual([['map-full', MAX_NODES]])
  })

  test('a map that is full of ties still takes people', () => {
    const map = captureLines(blankMap(), ['Anna', 'Luca'])
    const full = { ...map, order: { ...map.order, connections: Array<string>(MAX_CONNECTIONS + 1).fill('tie') } }
    expect(readCapture('Sara', contextFor(full)).ready).toBe(true)
    const { problems } = readCapture('Anna > Luca', contextFor(full))
    expect(problems.map(({ code, params }) => [code, params.most])).toEqual([['map-full', MAX_CONNECTIONS]])
  })
})

describe('sentences', () => {
  test('each code is shown by a line, apart from those of size', () => {
    const shown = new Set(ROWS.map(([, code]) => code))
    const missing = CAPTURE_PROBLEM_CODES.filter((code) => !shown.has(code))
    expect(missing).toEqual(['map-full', 'paste-too-long'])
  })

  test.each(LANGUAGES)('each code has a sentence with its placeholders filled: %s', (language) => {
    for (const [line] of ROWS) {
      for (const { code, params } of readCapture(line, contextFor(ROOM)).problems) {
        const key = `capture.problem.${code}`
        expect(isTextKey(key) && translate(language, key, params)).toMatch(/^[^{}]+[.)]$/u)
      }
    }
  })
})
