import { expect, it } from 'vitest'
import { malformedFiles } from './malformed-files'
import { malformed } from './support/malformed-generator'

// Times are for `npm run torture`; here a file hangs when it is not done within half a minute.
const PATIENCE = 30_000

it('malformed map files are opened, mended or refused, and change nothing', async () => {
  const figure = await malformedFiles({ files: 300, seed: 1, patience: PATIENCE })
  process.stdout.write(`${figure.id}: ${figure.what}: ${figure.reached}\n`)
  expect(figure).toMatchObject({ id: 'R6', holds: true })
  // All three ways out were taken, and the refusals and repairs were of many kinds.
  expect(figure.reached).toMatch(/[1-9]\d* opened, [1-9]\d* repaired, [1-9]\d* refused, [1-9]\d kinds/)
}, 300_000)

it('the same seed makes the same files', () => {
  const made = [1, 1, 2].map((seed) => [...malformed(50, seed)].map((bytes) => Buffer.from(bytes).toString('base64')))
  expect(made[0]).toEqual(made[1])
  expect(made[0]).not.toEqual(made[2])
})
