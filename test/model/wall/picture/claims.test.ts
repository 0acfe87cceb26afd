import { describe, expect, test } from 'vitest'
import { isClearlyOf } from '../../../../src-model/wall/picture/claims'
import { SMALLEST_TEXT } from '../../../../src-model/wall/picture/picture'
import { litScene, type MarkItem, sceneOf } from '../../../../src-model/wall/picture/scene'
import { plain } from './support/arbitrary-needs'

/** People's marks of 48 px, and the text of a name that is 120 px wide, by its middle. */
function isOfFirst(marks: [number, number][], text: [number, number], lit: ReadonlySet<string> | null = null): boolean {
  const people = marks.map(([x, y], index) => {
    const id = `p${index}`
    return [id, { id, name: 'Ada', initials: 'A', side: 'guest', position: { x: 2 * x, y: 2 * y } }] as const
  })
  const map = { session: 's', question: '', language: 'en', resources: {}, connections: {}, zones: {} } as const
  const view = { x: 500, y: 500, zoom: 0.5 }
  const screen = { width: 1920, height: 1080, strip: 0 }
  const whole = sceneOf(
    {
      map: { ...map, participants: Object.fromEntries(people) },
      view,
      screen,
      measure: plain,
    },
    SMALLEST_TEXT,
  )
  const scene = lit === null ? whole : litScene(whole, lit)
  const [x, y] = [text[0] + 500, text[1] + 500]
  const box = { left: x - 60, right: x + 60, top: y - 16, bottom: y + 16 }
  return isClearlyOf(scene.marks.get('p0') as MarkItem, box, scene)
}

const FAR: [number, number] = [900, 400]

describe('a name beside a mark', () => {
  test('is that mark’s where it is alone', () => {
    for (const place of [
      [0, 42],
      [0, -42],
      [94, 0],
      [-94, 0],
    ] as [number, number][]) {
      expect(isOfFirst([[0, 0], FAR], place)).toBe(true)
    }
  })

  test('is the name of the mark above it where it stands between two', () => {
    expect(
      isOfFirst(
        [
          [0, 0],
          [0, 84],
        ],
        [0, 42],
      ),
    ).toBe(true)
    expect(
      isOfFirst(
        [
          [0, 0],
          [0, -84],
        ],
        [0, -42],
      ),
    ).toBe(false)
  })

  test('is not the first one’s where another is as near, or nearer', () => {
    expect(
      isOfFirst(
        [
          [0, 0],
          [188, 0],
        ],
        [94, 0],
      ),
    ).toBe(false)
    expect(
      isOfFirst(
        [
          [0, 0],
          [96, 84],
        ],
        [66, 42],
      ),
    ).toBe(false)
  })

  test('is not the first one’s where it stands right over another', () => {
    expect(
      isOfFirst(
        [
          [0, 0],
          [130, 26],
        ],
        [112, -22],
      ),
    ).toBe(false)
  })

  test('is the first one’s where the other is out of the spotlight', () => {
    const marks: [number, number][] = [
      [0, 0],
      [188, 0],
    ]
    expect(isOfFirst(marks, [94, 0], new Set(['p0']))).toBe(true)
    expect(isOfFirst(marks, [94, 0], new Set(['p0', 'p1']))).toBe(false)
  })
})
