import { expect, test } from 'vitest'
import { type StageFigures, stageOf } from '../../../src-model/insight/stage'

const FIGURES: StageFigures = { people: 8, largestShare: 1, betweennessCentralization: 0.4, coreOrder: 2 }

test.each<[string, Partial<StageFigures>, string]>([
  ['seven people', { people: 7 }, 'too-early'],
  ['nobody', { people: 0, largestShare: null, betweennessCentralization: null, coreOrder: 0 }, 'too-early'],
  ['less than half hang together', { largestShare: 0.499 }, 'scattered'],
  ['half hang together', { largestShare: 0.5 }, 'several-hubs'],
  ['scattered goes before a hub', { largestShare: 0.4, betweennessCentralization: 0.9 }, 'scattered'],
  ['a hub at the threshold', { betweennessCentralization: 0.6 }, 'single-hub'],
  ['a hub at the threshold but for rounding', { betweennessCentralization: 0.6 - 1e-13 }, 'single-hub'],
  ['a hub below the threshold', { betweennessCentralization: 0.599 }, 'several-hubs'],
  ['a core', { betweennessCentralization: 0.249, coreOrder: 3 }, 'core-periphery'],
  ['a core at the threshold', { betweennessCentralization: 0.25, coreOrder: 3 }, 'several-hubs'],
  [
    'a core at the threshold but for rounding',
    { betweennessCentralization: 0.25 - 1e-13, coreOrder: 3 },
    'several-hubs',
  ],
  ['no core', { betweennessCentralization: 0.1, coreOrder: 2 }, 'several-hubs'],
])('%s', (_, figures, stage) => {
  expect(stageOf({ ...FIGURES, ...figures })).toBe(stage)
})
