import { describe, expect, test } from 'vitest'
import type { CaptureContext } from '../../../src-model/capture/context'
import { readCapture } from '../../../src-model/capture/read'
import { blankMap, capture, captureLines, contextFor, inWords } from './capturing'

const ROOM = captureLines(blankMap(), [
  '@c',
  'Anna Rossi @c, Acme, designer',
  'Luca Bianchi @e, Acme',
  'Niccolò D’Amico',
  '"Maria Verdi"',
  '"Maria Neri"',
  '+laser cutter',
  '+C',
])
const idOf = (name: string) =>
  Object.values({ ...ROOM.participants, ...ROOM.resources }).find((each) => each.name === name)?.id ?? ''

/** Whom a line names: names of the map, `new` for newcomers, and the names asked about with a question mark. */
function whom(line: string, changes: Partial<CaptureContext> = {}): string[] {
  const reading = readCapture(line, contextFor(ROOM, changes))
  expect(reading.problems).toEqual([])
  const nodes = reading.lines
    .flatMap(({ chips }) => chips)
    .filter(({ kind }) => kind === 'participant' || kind === 'resource')
  return nodes.map(({ state, text }) => {
    if (state !== 'question') return state === 'new' ? `new ${text}` : text
    const question = reading.questions.find(({ typed }) => typed === text)
    return `${text}? ${question?.candidates.map(({ name }) => name).join(', ')}`
  })
}

describe('a name means the person who is there', () => {
  test.each([
    ['Anna Rossi', 'Anna Rossi'],
    ['ANNA  rossi', 'Anna Rossi'],
    ['niccolo d amico', 'Niccolò D’Amico'],
    ['Anna', 'Anna Rossi'],
    ['Luca B', 'Luca Bianchi'],
    ['Luca B.', 'Luca Bianchi'],
    ['Anna @c', 'Anna Rossi'],
    ['Anna @, Acme', 'Anna Rossi'],
    ['laser cutter', 'laser cutter'],
    ['Laser Cutter > Anna', 'laser cutter'],
  ])('%s', (line, expected) => {
    expect(whom(line)[0]).toBe(expected)
  })

  test('at the end of an arrow too, a resource as well', () => {
    expect(whom('Anna > luca, laser cutter')).toEqual(['Anna Rossi', 'Luca Bianchi', 'laser cutter'])
  })
})

describe('a name that may mean somebody asks', () => {
  test.each([
    ['Ana Rosi', 'Ana Rosi? Anna Rossi'],
    ['Rossi Anna', 'Rossi Anna? Anna Rossi'],
    // A first name calls somebody; a surname alone may be another's first name.
    ['Bianchi', 'Bianchi? Luca Bianchi'],
    ['Amico', 'Amico? Niccolò D’Amico'],
    ['Anna Rosis', 'Anna Rosis? Anna Rossi'],
    ['Luka Bianchi', 'Luka Bianchi? Luca Bianchi'],
    ['Maria', 'Maria? Maria Verdi, Maria Neri'],
    ['Ann', 'Ann? Anna Rossi'],
    ['Anna Ro', 'Anna Ro? Anna Rossi'],
    ['Anna Rossi Neri', 'Anna Rossi Neri? Anna Rossi'],
    ['+laser', 'laser? laser cutter'],
    ['+laser cuter', 'laser cuter? laser cutter'],
    ['+cutter laser', 'cutter laser? laser cutter'],
    // What the line says is not true of the one whom the short name would mean.
    ['Anna @e', 'Anna? Anna Rossi'],
    ['Anna @c, Beta', 'Anna? Anna Rossi'],
  ])('%s', (line, expected) => {
    expect(whom(line)).toEqual([expected])
    expect(readCapture(line, contextFor(ROOM)).ready).toBe(false)
  })
})

describe('a name that nobody would take for another is new', () => {
  test.each([['Ugo Conti'], ['"Anna"'], ['"Luca B"'], ['+C++'], ['+C#'], ['+cutter'], ['+lazer']])('%s', (line) => {
    const name = line.replace(/^\+|"/g, '')
    expect(whom(line)).toEqual([`new ${name}`])
  })

  test('names without letters are told apart by their signs', () => {
    expect(inWords(captureLines(blankMap(), ['"???"', '"…"', '🙂', '❤', '"???"']))).toHaveLength(4)
  })

  test('numbers tell names apart', () => {
    const map = captureLines(blankMap(), ['Guest number 1', 'Guest number 2', '+room 12', '+room 13', '+room 1'])
    expect(inWords(map)).toHaveLength(5)
  })
})

describe('answers', () => {
  test('the question says who may be meant, once for all lines', () => {
    const { questions } = readCapture('Ana Rosi > Luca\nana rosi +laser', contextFor(ROOM))
    expect(questions).toEqual([
      {
        key: 'ana rosi',
        typed: 'Ana Rosi',
        line: 0,
        candidates: [{ id: idOf('Anna Rossi'), name: 'Anna Rossi', detail: 'Acme' }],
        canBeNew: true,
      },
      {
        key: '+laser',
        typed: 'laser',
        line: 1,
        candidates: [{ id: idOf('laser cutter'), name: 'laser cutter', detail: '' }],
        canBeNew: true,
      },
    ])
  })

  test('a fuller name given by an answer holds for the lines that follow', () => {
    const map = captureLines(blankMap(), ['Anna'])
    const [anna = ''] = map.order.participants
    const reading = readCapture('Ana Rossi\nAna Rossi > Ugo', contextFor(map, { answers: { 'ana rossi': anna } }))
    expect(reading.questions).toEqual([])
    const context = contextFor(map, { answers: { 'anna rossi': anna } })
    const again = readCapture('Anna Rossi\nanna rossi > Ugo\nAnna R > Ugo', context)
    expect(again.questions).toEqual([])
    expect(again.lines.flatMap(({ plan }) => plan.steps.filter((step) => step.do === 'add-participant'))).toHaveLength(
      1,
    )
  })

  test('somebody who is there', () => {
    expect(whom('Ana Rosi > Luca', { answers: { 'ana rosi': idOf('Anna Rossi') } })).toEqual([
      'Anna Rossi',
      'Luca Bianchi',
    ])
  })

  test('somebody new', () => {
    expect(whom('Ana Rosi', { answers: { 'ana rosi': 'new' } })).toEqual(['new Ana Rosi'])
    expect(whom('Anna', { answers: { anna: 'new' } })).toEqual(['new Anna'])
  })

  test('a person and a resource of one name are asked about apart', () => {
    expect(whom('+laser', { answers: { laser: 'new' } })).toEqual(['laser? laser cutter'])
    expect(whom('+laser', { answers: { '+laser': 'new' } })).toEqual(['new laser'])
  })

  test('no answer makes a second person of a name that is there', () => {
    expect(whom('Anna Rossi', { answers: { 'anna rossi': 'new' } })).toEqual(['Anna Rossi'])
  })

  test('an answer that fits nobody asks again', () => {
    expect(whom('Ana Rosi', { answers: { 'ana rosi': 'gone' } })).toEqual(['Ana Rosi? Anna Rossi'])
    expect(whom('+laser', { answers: { '+laser': idOf('Anna Rossi') } })).toEqual(['laser? laser cutter'])
  })

  test('a name that was said in part becomes the full one', () => {
    const map = captureLines(blankMap(), ['Luca'])
    const luca = map.order.participants[0] ?? ''
    const { map: after } = capture(map, 'Luca Bianchi @c', { answers: { 'luca bianchi': luca } })
    expect(inWords(after)).toEqual(['Luca Bianchi, customer'])
    expect(inWords(capture(ROOM, 'Ana Rosi', { answers: { 'ana rosi': idOf('Anna Rossi') } }).map)).toEqual(
      inWords(ROOM),
    )
  })

  test('two people of one name can be told apart, and a third is made by hand', () => {
    const [first = '', second = ''] = ROOM.order.participants
    const twins = {
      ...ROOM.participants,
      [second]: { ...ROOM.participants[second], name: 'Anna Rossi' },
    } as typeof ROOM.participants
    const map = { ...ROOM, participants: twins }
    const [question] = readCapture('Anna Rossi', contextFor(map)).questions
    expect(question?.canBeNew).toBe(false)
    expect(question?.candidates.map(({ id }) => id)).toEqual([first, second])
    expect(readCapture('Anna Rossi', contextFor(map, { answers: { 'anna rossi': 'new' } })).ready).toBe(false)
    const answered = readCapture('Anna Rossi', contextFor(map, { answers: { 'anna rossi': second } }))
    expect(answered.lines[0]?.plan.nodes).toEqual([second])
  })
})

describe('inside one text', () => {
  test('who comes twice is one person', () => {
    const { map, captured } = capture(blankMap(), 'Anna Rossi\nLuca > anna rossi\nAnna +van\nLuca -Van')
    expect(captured.made).toHaveLength(3)
    expect(inWords(map)).toEqual([
      'Anna Rossi, employee',
      'Luca, employee',
      '+van, other, hidden',
      'Luca – Anna Rossi: knows',
      'Anna Rossi → van: holds',
      'Luca → van: needs',
    ])
  })

  test('what is said twice of a tie that was there is done once', () => {
    const map = captureLines(blankMap(), ['Anna > Luca'])
    const { lines } = readCapture(
      'Anna > Luca: k: at work !by call\nLuca > Anna: k: at work\nAnna > Luca !by call',
      contextFor(map),
    )
    expect(lines.map(({ plan }) => plan.steps.map((step) => step.do))).toEqual([['edit-tie', 'promise'], [], []])
  })

  test('near names ask, and the answer may be somebody of the same text', () => {
    const text = 'Anna Rossi\nAna Rosi @c'
    const [question] = readCapture(text, contextFor(blankMap())).questions
    expect(question).toMatchObject({ typed: 'Ana Rosi', line: 1, candidates: [{ name: 'Anna Rossi' }] })
    const { map } = capture(blankMap(), text, { answers: { 'ana rosi': question?.candidates[0]?.id ?? '' } })
    expect(inWords(map)).toEqual(['Anna Rossi, customer'])
  })
})
