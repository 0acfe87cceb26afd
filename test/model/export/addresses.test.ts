import { describe, expect, it } from 'vitest'
import { leavingAddressesOut, NamesWithin } from '../../../src-model/export/addresses'

const NAMES = new NamesWithin(['Anna Rossi', 'Rossi', 'Niccolò', 'Li', 'Ada', '美咲子'])

describe('addresses', () => {
  it.each([
    ['write to a.rossi@studio.it.', 'write to ….'],
    ['(info@example.org)', '(info@example.org)', '(…)'],
    ['<mailto:o’neil+x@example.org>', '<mailto:o’neil+x@example.org>', '<mailto:…>'],
    ['@Niccolo_99, @li, @美咲子', '…, @li, …'],
    ['see www.AnnaRossi.it/me?x=1.', 'see ….'],
    ['annarossi.eu and rossi.example.org/van', '… and …'],
    ['https://example.org/x, example.org', 'https://example.org/x, example.org'],
    // Neither a full stop without a space nor a slash makes an address.
    ['the van.Anna Rossi/Niccolò said so', 'the van.Anna Rossi/Niccolò said so'],
    ['@ 5, a@, @@', '@ 5, a@, @@'],
  ])('%j', (text, left, without = left) => {
    expect(leavingAddressesOut(NAMES, false)(text)).toBe(left)
    expect(leavingAddressesOut(NAMES, true)(text)).toBe(without)
  })

  it('are found in long texts of nothing else as well', () => {
    for (const piece of ['a', '.a', '@a', 'a@', 'www.', 'rossi']) {
      const text = piece.repeat(5_000 / piece.length)
      expect(leavingAddressesOut(NAMES, true)(text).length).toBeLessThanOrEqual(5_000)
    }
  })

  it('ids hold names as words, or long ones anywhere', () => {
    expect(['rossi-2', 'Rossi_van', 'xannarossi', 'niccolo-x', 'xniccolo'].every((id) => NAMES.inId(id))).toBe(true)
    expect(['a3f-adab', 'xrossi', 'li', '_', 'anna'].some((id) => NAMES.inId(id))).toBe(false)
  })
})
