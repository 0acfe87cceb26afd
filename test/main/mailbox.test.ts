import { describe, expect, it } from 'vitest'
import { Mailbox } from '../../src-main/mailbox'

const SAVED = { state: 'saved', seq: 1, error: null } as const

describe('events to a window', () => {
  it('wait until the page listens, in their order', () => {
    const sent: string[] = []
    const mailbox = new Mailbox((name) => sent.push(name))
    mailbox.post('session/arrived', { id: 'a' })
    mailbox.post('app/refused', { code: 'file-empty', params: {} })
    expect(sent).toEqual([])
    mailbox.ready()
    expect(sent).toEqual(['session/arrived', 'app/refused'])
    mailbox.post('session/saved', SAVED)
    expect(sent.at(-1)).toBe('session/saved')
  })

  it('that tell of a state are not kept: the page asks for it when it starts', () => {
    const sent: string[] = []
    const mailbox = new Mailbox((name) => sent.push(name))
    mailbox.post('session/saved', SAVED)
    mailbox.ready()
    expect(sent).toEqual([])
  })

  it('wait again while the page is loaded anew', () => {
    const sent: string[] = []
    const mailbox = new Mailbox((name) => sent.push(name))
    mailbox.ready()
    mailbox.reset()
    mailbox.post('session/arrived', { id: 'a' })
    expect(sent).toEqual([])
    mailbox.ready()
    mailbox.ready()
    expect(sent).toEqual(['session/arrived'])
  })
})
