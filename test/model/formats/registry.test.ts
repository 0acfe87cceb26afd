import { expect, test } from 'vitest'
import { FORMAT_IDS } from '../../../src-model/formats/format-ids'
import { READERS, WRITERS } from '../../../src-model/formats/registry'
import { translate } from '../../../src-model/language/translate'

test('every format has a name, and is read in one way', () => {
  for (const id of FORMAT_IDS) expect(translate('en', `format.${id}`)).not.toBe('')
  const read = READERS.map(({ id }) => id)
  expect(new Set(read).size).toBe(read.length)
  expect(Object.keys(WRITERS)).toContain('community-map')
})
