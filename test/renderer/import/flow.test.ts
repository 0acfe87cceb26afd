import { beforeEach, expect, test, vi } from 'vitest'
import { type ImportPreview, sentPreview } from '../../../src-model/import/preview'
import {
  applyImport,
  cancelImport,
  changeChoices,
  importFiles,
  importText,
} from '../../../src-renderer/import/import-flow'
import { importStore, NO_IMPORT } from '../../../src-renderer/import/import-store'
import { appStore } from '../../../src-renderer/state/app-store'

const { request } = vi.hoisted(() => ({ request: vi.fn() }))
vi.mock('../../../src-renderer/bridge', () => ({ bridge: { request, listen: () => () => undefined } }))

const FATES = { new: 1, merged: 0, there: 0, skipped: 0 }
const PREVIEW: ImportPreview = {
  names: [''],
  format: 'table',
  choices: { into: 'session', duplicates: 'leave', side: 'guest', untyped: 'participant', tables: [], rows: [] },
  asks: { into: true, side: true, untyped: false, duplicates: false },
  tables: [],
  counts: { people: FATES, resources: FATES, ties: FATES, zones: FATES },
  rows: [],
  moreRows: 0,
  notes: [],
  repairs: [],
  refusal: null,
}
const ok = (value: unknown) => Promise.resolve({ ok: true, value })

/** What main answers, by the name of the request. */
let answers: Record<string, (payload: never) => Promise<unknown>>

/** An answer that waits to be given. */
function later(): { answer: () => Promise<unknown>; give: (value: unknown) => void } {
  let give: (value: unknown) => void = () => undefined
  const promise = new Promise((done) => {
    give = done
  })
  return { answer: () => promise, give }
}

const asked = (name: string) => request.mock.calls.filter(([each]) => each === name).map(([, payload]) => payload)
const messages = () => appStore.getState().messages.map(({ message }) => message)

beforeEach(() => {
  request.mockReset()
  importStore.setState(NO_IMPORT)
  appStore.setState({ messages: [] })
  answers = { 'import/preview': () => ok(sentPreview(PREVIEW)) }
  request.mockImplementation((name: string, payload: never) => answers[name]?.(payload) ?? ok(null))
})

test('every byte of a file goes to main as a character, in pieces that its door takes', async () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 7) % 256)
  await importFiles([new File([bytes], 'big.csv'), new File(['x'], 'small.csv')])
  expect(asked('import/begin')).toEqual([
    {
      files: [
        { name: 'big.csv', bytes: 2_500_000 },
        { name: 'small.csv', bytes: 1 },
      ],
    },
  ])
  const sent = asked('import/bytes')
  expect(
    sent.every(({ pieces }) => pieces.length <= 200 && pieces.every((each: string) => each.length <= 10_000)),
  ).toBe(true)
  const first = sent
    .filter(({ file }) => file === 0)
    .flatMap(({ pieces }) => pieces)
    .join('')
  expect(Buffer.from(first, 'latin1').equals(bytes)).toBe(true)
  expect(importStore.getState()).toMatchObject({ stage: 'shown', isOpen: true, preview: PREVIEW })
})

test('pasted text goes as its UTF-8 bytes, without a name', async () => {
  await importText('Nome\tà')
  expect(asked('import/begin')).toEqual([{ files: [{ name: '', bytes: 7 }] }])
  expect(asked('import/bytes')).toEqual([{ file: 0, pieces: ['Nome\t\u00c3\u00a0'] }])
})

test('what is refused is said, and nothing stays open', async () => {
  answers['import/preview'] = () =>
    Promise.resolve({ ok: false, error: { code: 'file-nothing-found', params: { name: '' } } })
  await importText('a\tb')
  expect(importStore.getState()).toEqual(NO_IMPORT)
  expect(messages()).toMatchObject([{ kind: 'error', error: { code: 'file-nothing-found' } }])
  await importFiles(Array.from({ length: 11 }, () => new File(['a'], 'a.csv')))
  expect(messages()).toMatchObject([{ kind: 'error', error: { code: 'too-many-files', params: { most: 10 } } }])
})

test('what comes of an import that was left does not count any more', async () => {
  const preview = later()
  answers['import/preview'] = preview.answer
  const importing = importText('a\tb')
  await expect.poll(() => asked('import/preview')).toHaveLength(1)
  await cancelImport()
  expect(asked('import/cancel')).toHaveLength(1)
  preview.give({ ok: false, error: { code: 'import-cancelled', params: {} } })
  await importing
  expect(importStore.getState()).toEqual(NO_IMPORT)
  expect(messages()).toEqual([])
})

test('it is done as it was chosen last, although that was still on its way', async () => {
  await importText('a\tb')
  const preview = later()
  answers['import/preview'] = preview.answer
  answers['import/apply'] = () => ok({ is: 'added', seq: 1, ids: [] })
  changeChoices({ ...PREVIEW.choices, side: 'employee' })
  const done = applyImport()
  await Promise.resolve()
  expect(asked('import/apply')).toEqual([])
  preview.give({ ok: true, value: sentPreview({ ...PREVIEW, choices: { ...PREVIEW.choices, side: 'employee' } }) })
  await done
  expect(asked('import/apply')).toHaveLength(1)
  expect(importStore.getState()).toEqual(NO_IMPORT)
  expect(messages()).toMatchObject([{ kind: 'imported' }])
})

test('a refusal leaves it open, with the reason', async () => {
  await importText('a\tb')
  answers['import/apply'] = () => Promise.resolve({ ok: false, error: { code: 'map-full', params: { most: 5_000 } } })
  await applyImport()
  expect(importStore.getState()).toMatchObject({ stage: 'shown', isOpen: true, error: { code: 'map-full' } })
})
