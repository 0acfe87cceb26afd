import { describe, expect, it } from 'vitest'
import { CrashLimit } from '../../src-main/windows/crash-limit'

const MINUTE = 60_000

describe('crashes of a page', () => {
  it('are one too many at the third within ten minutes', () => {
    const limit = new CrashLimit()
    expect([0, 4, 9].map((minute) => limit.isOver(minute * MINUTE))).toEqual([false, false, true])
  })

  it('are forgotten after ten minutes', () => {
    const limit = new CrashLimit()
    expect([0, 9, 10, 19, 20].map((minute) => limit.isOver(minute * MINUTE))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('are forgotten when the app is begun again', () => {
    const limit = new CrashLimit()
    limit.isOver(0)
    limit.isOver(0)
    limit.reset()
    expect(limit.isOver(0)).toBe(false)
  })
})
