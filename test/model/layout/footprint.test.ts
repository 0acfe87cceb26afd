import { expect, test } from 'vitest'
import {
  footprint,
  footprintOf,
  overlaps,
  PARTICIPANT_MARK,
  RESOURCE_HEIGHT,
  RESOURCE_WIDTH,
} from '../../../src-model/layout/footprint'
import { smallMap } from '../support/small-map'

test('a participant covers the mark and two lines of name below it', () => {
  const { left, top, right, bottom } = footprint('participant', { x: 100, y: 100 })
  expect([left, right]).toEqual([16, 184])
  expect([top, bottom]).toEqual([64, 184])
  expect(right - left).toBeGreaterThan(PARTICIPANT_MARK)
})

test('a resource covers its tag and a little air', () => {
  const { left, top, right, bottom } = footprint('resource', { x: 0, y: 0 })
  expect(right - left).toBe(RESOURCE_WIDTH + 12)
  expect(bottom - top).toBe(RESOURCE_HEIGHT + 12)
  expect([left, top]).toEqual([-94, -35])
})

test('a node of the map covers ground where it stands', () => {
  expect(footprintOf(smallMap(), 'luca')).toEqual(footprint('participant', { x: 240, y: 0 }))
  expect(footprintOf(smallMap(), 'cutter')).toEqual(footprint('resource', { x: 120, y: 160 }))
  expect(footprintOf(smallMap(), 'shop')).toBeUndefined()
})

test('boxes that touch do not overlap', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 }
  expect(overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false)
  expect(overlaps(box, { left: 0, top: 10, right: 10, bottom: 20 })).toBe(false)
  expect(overlaps(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true)
  expect(overlaps(box, { left: 2, top: 2, right: 3, bottom: 3 })).toBe(true)
})
