import { expect, test } from 'vitest'
import { newestWins } from '../../../src-renderer/import/newest'

test('of what is asked meanwhile only the newest is asked, and only its reply counts', async () => {
  const asked: string[] = []
  const replies: (() => void)[] = []
  const taken: string[] = []
  const newest = newestWins(
    (question: string) => {
      asked.push(question)
      return new Promise<string>((done) => replies.push(() => done(question.toUpperCase())))
    },
    (reply) => taken.push(reply),
  )
  newest.ask('a')
  newest.ask('b')
  newest.ask('c')
  expect(asked).toEqual(['a'])
  replies[0]?.()
  await expect.poll(() => asked).toEqual(['a', 'c'])
  let isSettled = false
  const settled = newest.settled().then(() => {
    isSettled = true
  })
  await Promise.resolve()
  expect(isSettled).toBe(false)
  replies[1]?.()
  await settled
  expect(taken).toEqual(['C'])

  newest.ask('d')
  replies[2]?.()
  await newest.settled()
  expect(taken).toEqual(['C', 'D'])
})
