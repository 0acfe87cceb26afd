import { describe, expect, it } from 'vitest'
import { CrashPauses } from '../../src-main/windows/crash-pauses'

describe('pauses before a page that crashed is loaded again', () => {
  it('are none at first, and grow while it goes on crashing', () => {
    const pauses = new CrashPauses()
    const found = Array.from({ length: 12 }, (_, index) => pauses.next(index * 1000))
    expect(found[0]).toBe(0)
    for (const [index, pause] of found.slice(1, 7).entries()) expect(pause).toBeGreaterThan(found[index] ?? 0)
    // Never so long that the room would wait for nothing.
    expect(Math.max(...found)).toBe(10_000)
    expect(found.at(-1)).toBe(10_000)
  })

  it('are none again after a minute of peace', () => {
    const pauses = new CrashPauses()
    for (const now of [0, 10, 20, 30]) pauses.next(now)
    expect(pauses.next(60_031)).toBe(0)
  })
})
