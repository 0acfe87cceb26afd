import type { WriteContext } from '../../../../../src-model/formats/written'

/** What writers are told when a test has nothing to say about it. */
export const CONTEXT: WriteContext = {
  language: 'en',
  exportedAt: '2026-05-12T10:00:00.000Z',
  generator: 'Trama',
  peopleData: '',
  people: { names: 'full', notes: true, unnamed: 'named' },
  insight: null,
  forExcel: false,
}
