import { expect, it } from 'vitest'
import { malformedImports } from './malformed-imports'
import { malformedImports as malformed } from './support/malformed-imports'

// Times are for `npm run torture`; here a file hangs when it is not done within half a minute.
const PATIENCE = 30_000

it('malformed files of all formats are imported, in part or whole, or refused, and change nothing', async () => {
  const figure = await malformedImports({ files: 5_000, seed: 7, patience: PATIENCE })
  process.stdout.write(`${figure.id}: ${figure.what}: ${figure.reached}\n`)
  expect(figure).toMatchObject({ id: 'R6', holds: true })
  expect(figure.reached).toMatch(/[1-9]\d* opened, [1-9]\d* repaired, [1-9]\d* refused, [1-9]\d+ kinds/)
}, 300_000)

it('the same seed makes the same files', () => {
  const made = [1, 1, 2].map((seed) => [...malformed(50, seed)])
  expect(made[0]).toEqual(made[1])
  expect(made[0]).not.toEqual(made[2])
})
