import { describe, expect, it } from 'vitest'
import { CARELESS } from './careless'
import { powerCuts } from './power-cuts'

it('a session opens with every saved edit from every state that a power cut may leave', async () => {
  expect(await powerCuts({ most: 1000, seed: 1, againEvery: 5 })).toMatchObject({ id: 'R4', holds: true })
}, 120_000)

describe('the enumeration finds a program that', () => {
  it.each(Object.entries(CARELESS))('%s', async (_name, careless) => {
    expect(await powerCuts({ most: 20, seed: 1, careless })).toMatchObject({ holds: false })
  })
})
