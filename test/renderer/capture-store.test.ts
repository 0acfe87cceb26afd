import { beforeEach, expect, test } from 'vitest'
import { PIECE_LENGTH } from '../../src-model/contract/kept-view'
import * as lines from '../../src-renderer/state/capture-store'

const { captureStore } = lines

const text = () => captureStore.getState().text

beforeEach(() => {
  for (const id of ['one', 'two']) lines.forgetSession(id)
  lines.captureFor('one')
})

test('after a crash of the page what was captured last is what is repeated, not a line taken back since', () => {
  lines.rememberLine('Anna @c')
  lines.noteSent('Anna @c')
  lines.rememberLine('Lu, half a line that was taken back')
  const kept = [lines.linesToKeep(), lines.lastToKeep()] as const
  lines.forgetSession('one')
  lines.captureFor('one')
  lines.bringBackLines(...kept)
  expect(lines.lastSent()).toBe('Anna @c')
  expect(lines.linesToKeep()).toHaveLength(2)
  lines.noteSent('a'.repeat(PIECE_LENGTH + 1))
  expect(lines.lastToKeep()).toBe('')
})

test('who is to be forgotten is forgotten in what is half typed elsewhere, too', () => {
  lines.setCaptureText('Anna Ro')
  lines.rememberLine('Anna Rossi')
  lines.captureFor('two')
  lines.setCaptureText('Luca')
  lines.forgetLines()
  expect(text()).toBe('Luca')
  lines.captureFor('one')
  expect(text()).toBe('')
  expect(lines.linesToKeep()).toEqual([])
})

test('a deleted session takes its line with it, on screen or not', () => {
  lines.setCaptureText('Anna Ro')
  lines.rememberLine('Anna Rossi')
  lines.captureFor('two')
  lines.setCaptureText('Luca')
  lines.forgetSession('one')
  expect(text()).toBe('Luca')
  lines.forgetSession('two')
  expect(text()).toBe('')
  lines.captureFor('one')
  expect(text()).toBe('')
  expect(lines.linesToKeep()).toEqual([])
  lines.captureFor('two')
  expect(text()).toBe('')
})

test('a text comes back into the line that it was written in, before what is half typed there', () => {
  lines.setCaptureText('Sara')
  lines.keepForLater('one', 'Anna')
  expect(text()).toBe('Anna\nSara')
  lines.captureFor('two')
  lines.keepForLater('one', 'Ugo')
  lines.keepForLater('never opened here', 'Ugo')
  expect(text()).toBe('')
  lines.captureFor('one')
  expect(text()).toBe('Ugo\nAnna\nSara')
})
