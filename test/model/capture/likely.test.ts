import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeCapture } from '../../../src-model/capture/complete'
import { HABIT } from '../../../src-model/capture/habit-keys'
import { NO_HABITS, withUse } from '../../../src-model/capture/habits'
import type { CommunityMap, ConnectionKind } from '../../../src-model/map/map'
import { communityMap } from '../support/arbitrary-map'
import { blankMap, captureLines, completing } from './capturing'

function offered(map: CommunityMap, typed: string, kind: ConnectionKind = 'knows', lately = NO_HABITS): string[] {
  return (completeCapture(typed, typed.length, completing(map, { kind, lately }))?.suggestions ?? []).map(
    ({ label }) => label,
  )
}

const ROOM = captureLines(blankMap(), [
  'Anna Rossi @c, Acme, designer',
  'Luca Bianchi @e, Trenino, driver',
  'Lia Monti @c, Alba, designer',
  'Ugo Luca @g, Trenino, guide',
  'Sara Conti @c, Acme, buyer',
  'Luca Bianchi +laser cutter',
  'Sara Conti -lamp',
  'Anna Rossi > Lia Monti: knows',
  '+ladder',
])

describe('the likeliest comes first', () => {
  test('behind an arrow: whom the subject is not tied to by this kind, the last mentioned first', () => {
    expect(offered(ROOM, 'Anna Rossi > l')[0]).toBe('Luca Bianchi')
    expect(offered(ROOM, 'Anna Rossi > ')).toEqual(['Sara Conti', 'Luca Bianchi', 'Ugo Luca'])
    expect(offered(ROOM, 'Anna Rossi > ', 'helps')).toContain('Lia Monti')
  })

  test('behind an arrow: what the current kind ties', () => {
    expect(offered(ROOM, 'Anna Rossi > l', 'uses').slice(0, 3).sort()).toEqual(['ladder', 'lamp', 'laser cutter'])
  })

  test('a beginning of the name before a beginning of a later word, however familiar', () => {
    const lately = ['a', 'b', 'c'].reduce(
      (habits) => withUse(habits, [HABIT.node(ROOM.order.participants[3] ?? '')]),
      NO_HABITS,
    )
    const names = offered(ROOM, 'luc', 'knows', lately)
    expect(names).toEqual(['Luca Bianchi', 'Ugo Luca'])
  })

  test('behind a minus: what others hold and what nobody holds yet, not what they hold or need already', () => {
    expect(offered(ROOM, 'Anna Rossi -')).toEqual(['lamp', 'laser cutter'])
    expect(offered(ROOM, 'Luca Bianchi -la').at(-1)).toBe('laser cutter')
  })

  test('behind a plus: what is needed and held by nobody', () => {
    expect(offered(ROOM, 'Luca Bianchi +')).toEqual(['lamp'])
    expect(offered(ROOM, 'Luca Bianchi +la')).toEqual(['lamp', 'ladder', 'laser cutter'])
  })

  test('behind a side: the organisations of that side; behind an organisation: its roles', () => {
    expect(offered(ROOM, 'Zeno @c, ').slice(0, 2)).toEqual(['Acme', 'Alba'])
    expect(offered(ROOM, 'Zeno @e, ')[0]).toBe('Trenino')
    expect(offered(ROOM, 'Zeno @e, Trenino, ').slice(0, 2)).toEqual(['guide', 'driver'])
  })

  test('behind a colon: the current kind, then those used most', () => {
    const map = captureLines(ROOM, ['Anna Rossi > Ugo Luca: helps', 'Sara Conti > Ugo Luca: helps'])
    expect(offered(map, 'Anna Rossi > Luca Bianchi: ', 'introduced').slice(0, 3)).toEqual([
      'introduced',
      'helps',
      'knows',
    ])
  })

  test('what was captured lately, also where it changed nothing on the map', () => {
    expect(offered(ROOM, 'l')[0]).toBe('Lia Monti')
    const lately = withUse(NO_HABITS, [HABIT.node(ROOM.order.participants[1] ?? '')])
    expect(offered(ROOM, 'l', 'knows', lately)[0]).toBe('Luca Bianchi')
  })
})

test('a suggestion that was taken never ranks lower the next time', () => {
  const line = fc.constantFrom('', 'a', 'An', 'x > ', 'a > b', 'a -', 'a +x', 'l')
  fc.assert(
    fc.property(communityMap, line, fc.array(fc.nat(), { maxLength: 12 }), (map, typed, picks) => {
      let lately = NO_HABITS
      const rank = () => completeCapture(typed, typed.length, completing(map, { lately }))?.suggestions ?? []
      for (const pick of picks) {
        const before = rank()
        const index = before.length === 0 ? 0 : pick % before.length
        const taken = before[index]
        if (taken?.id === undefined) return
        lately = withUse(lately, [HABIT.node(taken.id)])
        const after = rank().findIndex(({ id }) => id === taken.id)
        expect(after).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(index)
      }
    }),
    { numRuns: 300 },
  )
})
