import { describe, expect, it } from 'vitest'
import { ViewKeeper } from '../../src-main/kept-view'
import type { KeptView } from '../../src-model/contract/kept-view'
import { NO_FILTER } from '../../src-model/find/filter'

const VIEW: KeptView = {
  session: 'a',
  viewport: { x: 1, y: 2, zoom: 1 },
  selection: ['anna'],
  side: 'guest',
  kind: 'helps',
  origin: 'workshop',
  sidePanel: 'insight',
  wallPanelOpen: true,
  outlineOpen: true,
  trayOpen: true,
  locked: false,
  find: { open: true, text: 'cutter', filter: NO_FILTER },
  dismissed: [{ pair: 'anna luca', between: 'van' }],
  passed: ['anna sara'],
  text: ['Anna > '],
  lines: ['Anna'],
  last: 'Anna',
}

describe('the view that is kept', () => {
  it('is given back for its own session only', () => {
    const keeper = new ViewKeeper()
    expect(keeper.recall('a')).toBeNull()
    keeper.keep(VIEW)
    expect(keeper.recall('a')).toEqual(VIEW)
    expect(keeper.recall('b')).toBeNull()
    expect(keeper.recall(null)).toBeNull()
  })

  it('is gone when it is to be forgotten', () => {
    const keeper = new ViewKeeper()
    keeper.keep(VIEW)
    keeper.forget()
    expect(keeper.recall('a')).toBeNull()
  })
})
