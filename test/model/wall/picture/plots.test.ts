import { describe, expect, it } from 'vitest'
import type { WallLabel, WallMark, WallPicture } from '../../../../src-model/wall/picture/picture'
import { plotsOf } from '../../../../src-model/wall/picture/plots'
import { anchorOf, keptSheet, sheetOf } from '../../../../src-model/wall/picture/sheet'
import type { WallMap } from '../../../../src-model/wall/wall-map'

const person = (id: string, x: number) => ({
  id,
  name: id,
  initials: id,
  side: 'guest' as const,
  position: { x, y: 0 },
})
const map: WallMap = {
  session: 's',
  question: '',
  language: 'en',
  participants: { a: person('a', 0), b: person('b', 100) },
  resources: {},
  connections: {},
  zones: {},
}

/** A picture as it is decided for a view: the same beside the marks, wherever the view lies. */
function pictureAt(x: number, y: number, zoom: number): WallPicture {
  const people = Object.values(map.participants)
  const at = (place: number) => place * zoom + x
  const marks = people.map(({ id, position }): WallMark => {
    const size = { width: 56, height: 56, initials: null, isNamed: false }
    return { id, kind: 'participant', x: at(position.x), y, ...size }
  })
  const labels = people.map(({ id, position }): WallLabel => {
    const left = at(position.x) - 40
    const box = { left, top: y + 32, right: left + 80, bottom: y + 66 }
    return { id, kind: 'participant', lines: [id], size: 28, box, place: 'below' }
  })
  return { marks, labels }
}

describe('the sheet', () => {
  const here = { x: 300.7, y: 200.2, zoom: 0.7 }
  const sheet = sheetOf(map, pictureAt(here.x, here.y, here.zoom), here, 1, null)
  const plots = plotsOf(map, sheet, new Map())

  it('is the same wherever the view lies, so that nothing is drawn again for it', () => {
    const there = { x: -51.1, y: 77.9, zoom: 0.7 }
    const next = sheetOf(map, pictureAt(there.x, there.y, there.zoom), there, 1, sheet)
    expect(next.labels.every((label, index) => label === sheet.labels[index])).toBe(true)
    const again = plotsOf(map, next, plots)
    for (const [id, plot] of plots) expect(again.get(id)).toBe(plot)
  })

  it('is drawn again where a record is another one, and there only', () => {
    const now = { ...map, participants: { ...map.participants, a: { ...person('a', 10) } } }
    const again = plotsOf(now, sheet, plots)
    expect(again.get('a')).not.toBe(plots.get('a'))
    expect(again.get('b')).toBe(plots.get('b'))
  })

  it('has another place for everything at another zoom', () => {
    const near = { x: 0, y: 0, zoom: 1.4 }
    const next = plotsOf(map, sheetOf(map, pictureAt(0, 0, 1.4), near, 1, sheet), plots)
    expect(next.get('b')?.x).toBe(140)
    expect(next.get('a')).not.toBe(plots.get('a'))
  })

  it('says nothing of somebody who is called otherwise', () => {
    const now = { ...map, participants: { ...map.participants, a: { ...person('a', 0), name: 'A.' } } }
    expect(keptSheet(now, sheet).labels.map(({ id }) => id)).toEqual(['b'])
    expect(keptSheet({ ...map }, sheet)).toBe(sheet)
  })

  it('loses what is gone from the map, and knows a newcomer by the map alone', () => {
    const now = { ...map, participants: { b: person('b', 100), c: person('c', 200) } }
    const kept = keptSheet(now, sheet)
    expect(kept.labels.map(({ id }) => id)).toEqual(['b'])
    expect(plotsOf(now, kept, plots).get('c')).toMatchObject({ x: 140, width: 56, initials: null })
    const [first] = sheet.labels
    expect(first && anchorOf(now, first)).toBe(undefined)
  })
})
