import { expect, test } from 'vitest'
import { squeezed } from '../../../src-main/session/squeezed'

test('a squeezed text comes back as it was, as often as it is asked for', () => {
  for (const text of ['', '{}', 'Zoë, 李雷 and 🪑\u2028', JSON.stringify(Array(5_000).fill({ name: 'Annalisa' }))]) {
    const read = squeezed(text)
    expect([read(), read()]).toEqual([text, text])
  }
})
