import { expect, it } from 'vitest'
import { damage } from './damage'

it('damage at rest loses nothing that a good file holds, and is told', async () => {
  expect(await damage({ rounds: 5, seed: 1 })).toMatchObject({ id: 'R5', holds: true })
}, 60_000)
