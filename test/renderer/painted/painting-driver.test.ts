import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PaintingDriver } from '../../../src-renderer/canvas/painted/painting-driver'
import type { FromPainter, PaintView, ToPainter } from '../../../src-renderer/painting/messages'
import { type PaintStyle, PLAIN_STATE } from '../../../src-renderer/painting/painted-look'
import { type NewSceneNode, Scene, type SceneChange } from '../../../src-renderer/painting/scene'

const VIEW: PaintView = { x: 0, y: 0, zoom: 1, width: 1000, height: 800, ratio: 1, beyond: { x: 0, y: 0 } }
const STYLE = { font: 'sans-serif' } as PaintStyle

function node(id: string): NewSceneNode {
  return { id, name: id, x: 0, y: 0, shape: 'resource', kind: 'tool', status: 'hidden', wanted: false }
}

function coming(...ids: string[]): SceneChange {
  return { nodes: ids.map(node), ties: [], gone: [] }
}

/** A driver, and a worker that paints when the test says so. */
function setUp() {
  let now = 0
  const started: { told: ToPainter[]; hear: (message: FromPainter) => void; die: () => void; isOver: boolean }[] = []
  const driver = new PaintingDriver(
    new Scene(),
    (hear, die) => {
      const worker = { told: [] as ToPainter[], hear, die, isOver: false }
      started.push(worker)
      return {
        post: (message) => worker.told.push(message),
        end: () => {
          worker.isOver = true
        },
      }
    },
    () => now,
  )
  const worker = () => {
    const last = started.at(-1)
    if (last === undefined) throw new Error('no worker was started')
    return last
  }
  const asked = () => worker().told.filter((message) => message.is === 'paint')
  /** Answers a request, with all that the worker had been told before it. */
  const answer = (request = asked().at(-1)) => {
    if (request === undefined) throw new Error('nothing was asked for')
    const told = worker().told.slice(0, worker().told.indexOf(request))
    const version = told.findLast((message) => 'version' in message)?.version ?? 0
    const bitmap = { close: vi.fn() }
    const [ties, nodes] = [bitmap, bitmap] as unknown as [ImageBitmap, ImageBitmap]
    worker().hear({ is: 'painting', number: request.number, view: request.view, version, ties, nodes })
    return bitmap
  }
  const pass = (time: number) => {
    now += time
    vi.advanceTimersByTime(time)
  }
  driver.takeStyle(STYLE)
  return { driver, started, worker, asked, answer, pass, isSharp: () => driver.store.getState().isSharp }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a painting', () => {
  test('is asked for as soon as there is a view, and is sharp once it is there', () => {
    const { driver, asked, answer, isSharp } = setUp()
    expect(asked()).toEqual([])
    driver.look(VIEW)
    expect(asked()).toHaveLength(1)
    expect(isSharp()).toBe(false)
    answer()
    expect(isSharp()).toBe(true)
  })

  test('is asked for again when the view has come to rest', () => {
    const { driver, asked, answer, pass, isSharp } = setUp()
    driver.look(VIEW)
    answer()
    for (let x = 1; x <= 5; x += 1) {
      driver.look({ ...VIEW, x })
      pass(40)
    }
    expect(asked()).toHaveLength(1)
    expect(isSharp()).toBe(false)
    pass(80)
    expect(asked().at(-1)?.view.x).toBe(5)
    answer()
    expect(isSharp()).toBe(true)
  })

  test('is asked for on the way, when the one on screen does not fill the view any more', () => {
    const { driver, asked, answer } = setUp()
    driver.look(VIEW)
    answer()
    driver.look({ ...VIEW, x: 149 })
    expect(asked()).toHaveLength(1)
    driver.look({ ...VIEW, x: 151 })
    expect(asked()).toHaveLength(2)
    driver.look({ ...VIEW, x: 152 })
    expect(asked()).toHaveLength(2)
    answer()
    driver.look({ ...VIEW, x: 152, zoom: 2 })
    expect(asked()).toHaveLength(3)
  })

  test('of a view that is over is closed, and not shown', () => {
    const { driver, asked, answer } = setUp()
    const show = vi.spyOn(driver, 'show')
    driver.look(VIEW)
    driver.change(coming('one'))
    const [first] = asked()
    expect(answer(first).close).toHaveBeenCalledTimes(2)
    expect(show).not.toHaveBeenCalled()
    answer()
    expect(show).toHaveBeenCalledTimes(1)
  })

  test('goes first when changes have put it off for long', () => {
    const { driver, asked, answer, pass } = setUp()
    driver.look(VIEW)
    answer()
    for (const id of 'abcdefgh') {
      driver.change(coming(id))
      pass(100)
    }
    const requests = asked().length
    driver.change(coming('late'))
    expect(asked()).toHaveLength(requests)
    answer()
    expect(asked()).toHaveLength(requests + 1)
    answer()
    expect(driver.store.getState().isSharp).toBe(true)
  })

  test('lacks what is fresh until it holds it, and shows the light that it was begun in', () => {
    const { driver, answer } = setUp()
    driver.look(VIEW)
    answer()
    expect(driver.store.getState().shown?.state).toEqual(PLAIN_STATE)
    driver.change(coming('one'))
    const selection = new Set(['one'])
    driver.takeState({ selection })
    expect(driver.store.getState().fresh.nodes).toEqual(new Set(['one']))
    expect(driver.store.getState().shown?.state.selection.size).toBe(0)
    answer()
    expect(driver.store.getState().fresh.nodes.size).toBe(0)
    expect(driver.store.getState().shown?.state.selection).toBe(selection)
  })
})

describe('what is on the move', () => {
  const at = (x: number) => new Map([['one', { x, y: 2 }]])

  test('is told in its turn, and only where it is by now', () => {
    const { driver, worker, answer, isSharp } = setUp()
    driver.look(VIEW)
    driver.takeMoves(at(1))
    driver.takeMoves(at(2))
    driver.change(coming('one'))
    const moves = worker().told.filter((message) => message.is === 'moves')
    expect(moves.map(({ ids, places }) => ({ ids, places: [...places] }))).toEqual([{ ids: ['one'], places: [2, 2] }])
    answer()
    expect(isSharp()).toBe(true)
  })

  test('is told to a worker that takes the place of another', () => {
    const { driver, worker, answer, isSharp } = setUp()
    driver.look(VIEW)
    driver.takeMoves(at(1))
    answer()
    answer()
    worker().die()
    driver.look({ ...VIEW, x: 500 })
    expect(worker().told.filter(({ is }) => is === 'moves')).toHaveLength(1)
    answer()
    expect(isSharp()).toBe(true)
  })
})

describe('a worker that ends by itself', () => {
  test('is started once more and told everything', () => {
    const { driver, started, asked, answer, isSharp } = setUp()
    driver.takeFonts([{ family: 'Some', address: 'trama://font', range: 'U+0-FF' }])
    driver.scene.apply(coming('one'))
    driver.change(coming('one'))
    driver.look(VIEW)
    started[0]?.die()
    expect(started).toHaveLength(2)
    expect(started[0]?.isOver).toBe(true)
    expect(started[1]?.told.map(({ is }) => is)).toEqual(['fonts', 'scene', 'state', 'style', 'paint'])
    expect(asked()).toHaveLength(1)
    answer()
    expect(isSharp()).toBe(true)
    expect(driver.store.getState().hasFailed).toBe(false)
  })

  test('twice is given up', () => {
    const { driver, started, worker } = setUp()
    driver.look(VIEW)
    worker().die()
    worker().die()
    expect(started).toHaveLength(2)
    expect(driver.store.getState().hasFailed).toBe(true)
    expect(worker().isOver).toBe(true)
  })

  test('again much later is followed by another', () => {
    const { driver, started, worker, pass } = setUp()
    driver.look(VIEW)
    worker().die()
    pass(3_600_000)
    worker().die()
    expect(started).toHaveLength(3)
    expect(driver.store.getState().hasFailed).toBe(false)
  })
})
