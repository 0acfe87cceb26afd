import { expect, it } from 'vitest'
import { faults } from './faults'

it('whichever call to the disk fails, nothing is called saved that is not, and saving resumes by itself', async () => {
  expect(await faults({ every: 7 })).toMatchObject({ id: 'R3', holds: true })
}, 120_000)
