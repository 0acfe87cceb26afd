import { beforeEach, expect, test, vi } from 'vitest'
import type { FromPainter, PaintView, ToPainter } from '../../../src-renderer/painting/messages'
import { type PaintStyle, PLAIN_STATE } from '../../../src-renderer/painting/painted-look'
import { PainterDesk } from '../../../src-renderer/painting/painter-desk'

const VIEW: PaintView = { x: 0, y: 0, zoom: 1, width: 10, height: 8, ratio: 1, beyond: { x: 0, y: 0 } }
const STYLE = { font: 'some, sans-serif' } as PaintStyle

let made: { close: () => void }[] = []

/** Paper on which nothing is to be seen. */
class Paper {
  getContext() {
    return { setTransform: () => undefined, getTransform: () => ({ a: 1, e: 0, f: 0 }) }
  }
  transferToImageBitmap() {
    const bitmap = { close: vi.fn() }
    made.push(bitmap)
    return bitmap
  }
}

beforeEach(() => {
  made = []
  vi.stubGlobal('OffscreenCanvas', Paper)
  return () => vi.unstubAllGlobals()
})

/** A desk of which the test does one task after the other. */
function setUp() {
  const told: FromPainter[] = []
  const tasks: (() => void)[] = []
  const desk = new PainterDesk({
    tell: (message) => told.push(message),
    soon: (task) => tasks.push(task),
    fonts: async () => undefined,
  })
  const hear = (...messages: ToPainter[]) => {
    for (const message of messages) desk.hear(message)
  }
  hear({ is: 'style', version: 1, style: STYLE })
  return { told, tasks, hear }
}

test('a painting is of the newest version that was told, in whatever order', () => {
  const { told, tasks, hear } = setUp()
  const moves = { is: 'moves', version: 2, ids: [], places: new Float64Array() } as const
  hear({ is: 'state', version: 3, parts: PLAIN_STATE }, moves, { is: 'paint', number: 1, view: VIEW })
  while (tasks.length > 0) tasks.shift()?.()
  expect(told).toMatchObject([{ is: 'painting', number: 1, version: 3 }])
})

test('what was painted before an interruption is let go of', () => {
  const { told, tasks, hear } = setUp()
  // Each step of the work takes longer than its stretch.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100))
  hear({ is: 'paint', number: 1, view: VIEW })
  for (let steps = 0; made.length === 0 && steps < 10; steps += 1) tasks.shift()?.()
  hear({ is: 'state', version: 4, parts: {} })
  expect(told).toEqual([])
  expect(made).toHaveLength(1)
  expect(made[0]?.close).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})
