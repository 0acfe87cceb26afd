import { expect, it } from 'vitest'
import { kills } from './kills'

it('250 SIGKILLs while editing lose no edit that was called saved, and leave every session readable', async () => {
  const [losses] = await kills({ kills: 250, seed: 1, atOnce: 6 })
  expect(losses).toMatchObject({ id: 'R1', holds: true })
}, 600_000)
