import { expect, it } from 'vitest'
import { measurePace } from './pace'

it('every edit of somebody fast becomes durable', async () => {
  const { paced, bulk } = await measurePace({ seed: 1, bytes: 300_000, paced: 180, bulk: 600 })
  expect(paced).toMatchObject({ isAllSaved: true })
  expect(paced.saved).toBeGreaterThan(100)
  expect(bulk).toMatchObject({ isAllSaved: true })
  expect(bulk.commits).toBeGreaterThan(400)
}, 120_000)
