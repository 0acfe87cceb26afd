import { describe, expect, test } from 'vitest'
import { SMALLEST_TEXT, wallUnit } from '../../../../src-model/wall/picture/picture'
import { wallView } from '../../../../src-model/wall/picture/view'
import { wallPicture } from '../../../../src-model/wall/picture/wall-picture'
import type { WallMap } from '../../../../src-model/wall/wall-map'
import { NO_LOOK } from '../../../../src-model/wall/wall-state'
import { seededMap } from '../../../../tools/bench/seeded-map'
import { wallMapOf } from '../../../support/wall-map-of'
import { faultsOf } from './support/faults'
import { generatedWallMap, inFontOfNames, sampleWallMap } from './support/wall-maps'

/** Each with the share of its nodes whose names have to be on the wall when it shows the whole map. */
const KNOWN_MAPS: [string, () => WallMap, number][] = [
  ['mobilificio-brenna', () => sampleWallMap('mobilificio-brenna'), 0.95],
  ['northway-rail', () => sampleWallMap('northway-rail'), 0.95],
  ['30 participants', () => generatedWallMap(30), 0.95],
  ['60 participants', () => generatedWallMap(60), 0.9],
  ['100 participants', () => generatedWallMap(100), 0.55],
]
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
]

describe.each(KNOWN_MAPS)('the whole map of %s', (_, mapOf, least) => {
  test.each(SIZES)('is told apart and mostly named at $width×$height', ({ width, height }) => {
    const map = mapOf()
    const unit = wallUnit({ width, height })
    const screen = { width, height, strip: Math.round(112 * unit) }
    const view = wallView(map, screen, 'fit', NO_LOOK)
    const moment = { selected: new Set<string>(), fresh: new Set<string>(), lit: null }
    const needs = { map, view, screen, moment, measure: inFontOfNames }
    const picture = wallPicture(needs)
    expect(faultsOf(needs, picture)).toEqual([])
    expect(Math.min(...picture.labels.map(({ size }) => size))).toBeCloseTo(SMALLEST_TEXT * unit)
    const named = picture.labels.filter(({ kind }) => kind !== 'zone').length
    expect(named / picture.marks.length).toBeGreaterThanOrEqual(least)
  })
})

test('thousands of nodes have marks, and as many names as the wall has room for', () => {
  const map = wallMapOf(seededMap(5_000, 8_000), 'full')
  const screen = { width: 1920, height: 1080, strip: 112 }
  const view = wallView(map, screen, 'fit', NO_LOOK)
  const moment = { selected: new Set<string>(), fresh: new Set<string>(), lit: null }
  const { marks, labels } = wallPicture({ map, view, screen, moment, measure: inFontOfNames })
  expect(marks.length).toBe(5_000)
  expect(labels.length).toBeGreaterThan(20)
})
