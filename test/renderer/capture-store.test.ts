import { beforeEach, describe, expect, test } from 'vitest'
import {
  bringBackLines,
  captureFor,
  captureStore,
  forgetLines,
  forgetSession,
  lastSent,
  linesToKeep,
  noteSent,
  recallLine,
  rememberLine,
  setCaptureText,
} from '../../src-renderer/state/capture-store'

const text = () => captureStore.getState().text

let count = 0
let [here, there] = ['', '']

beforeEach(() => {
  count += 1
  here = `here ${count}`
  there = `there ${count}`
  captureFor(here)
})

describe('what a session’s line remembers', () => {
  test('is there again with the session, the half-typed text included', () => {
    setCaptureText('Anna > ')
    captureFor(there)
    expect(text()).toBe('')
    captureFor(here)
    expect(text()).toBe('Anna > ')
  })

  test('is forgotten in all sessions when somebody is to be forgotten', () => {
    setCaptureText('Anna > ')
    rememberLine('Anna @c')
    captureFor(there)
    forgetLines()
    captureFor(here)
    expect(text()).toBe('')
    recallLine(-1)
    expect(text()).toBe('')
  })

  test('goes with a session that is deleted, be it the one open last or another', () => {
    rememberLine('Anna @c')
    noteSent('Anna @c')
    captureFor(there)
    setCaptureText('Luca > ')
    forgetSession(here)
    expect(text()).toBe('Luca > ')
    forgetSession(there)
    expect(text()).toBe('')
    captureFor(here)
    expect([text(), lastSent(), linesToKeep()]).toEqual(['', '', []])
    captureFor(there)
    expect(text()).toBe('')
  })
})

test('a page that crashed says the same again of the line sent last, not of one thrown away later', () => {
  bringBackLines(['Anna @c', 'thrown away'], 'Anna @c')
  expect(lastSent()).toBe('Anna @c')
  recallLine(-1)
  expect(text()).toBe('thrown away')
})
