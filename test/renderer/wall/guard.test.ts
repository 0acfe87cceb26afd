import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Guard } from '../../../src-renderer/wall/guard'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** A guard whose state is kept here instead of by React. */
function guarded(refresh: () => Promise<unknown>) {
  let failed: (error: unknown) => void = () => {}
  const drawn = createElement('i')
  const guard = new Guard({
    refresh,
    children: (fail) => {
      failed = fail
      return drawn
    },
  })
  guard.setState = (change: unknown) => {
    const given = typeof change === 'function' ? change(guard.state) : change
    guard.state = { ...guard.state, ...given }
  }
  const draw = () => renderToStaticMarkup(guard.render()) !== ''
  draw()
  return { guard, draw, fail: () => failed(new Error('a broken pen')) }
}

it('draws nothing after an error, and all of it again when it has asked anew', async () => {
  const refresh = vi.fn(async () => undefined)
  const { draw, fail, guard } = guarded(refresh)
  fail()
  fail()
  expect(draw()).toBe(false)
  await vi.advanceTimersByTimeAsync(250)
  expect(refresh).toHaveBeenCalledOnce()
  expect(draw()).toBe(true)
  expect(guard.state.start).toBe(1)
})

it('waits longer after each error, until it has drawn for a while', async () => {
  const { draw, fail } = guarded(() => Promise.reject(new Error('refused')))
  const pauseAfterError = async () => {
    fail()
    let pause = 0
    while (!draw()) {
      await vi.advanceTimersByTimeAsync(50)
      pause += 50
    }
    return pause
  }
  const pauses = []
  for (let index = 0; index < 6; index += 1) pauses.push(await pauseAfterError())
  expect(pauses).toEqual([250, 1_000, 4_000, 15_000, 30_000, 30_000])
  await vi.advanceTimersByTimeAsync(61_000)
  expect(await pauseAfterError()).toBe(250)
})

it('starts nothing any more once it is gone', async () => {
  const refresh = vi.fn(async () => undefined)
  const { fail, guard } = guarded(refresh)
  fail()
  guard.componentWillUnmount()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(refresh).not.toHaveBeenCalled()
})
