import { describe, expect, it, vi } from 'vitest'
import { introductionsOf } from '../../../src-model/insight/introductions/introductions'
import { run } from '../../../src-model/map/commit'
import { introductionHighlight } from '../../../src-renderer/panels/introductions/introduction-highlight'
import { introductionCommand, sleepingOf } from '../../../src-renderer/panels/introductions/make-introduction'
import { type Drawing, drawnMap } from '../../model/insight/support/drawn-map'

vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))

const DRAWING: Drawing = {
  employees: 'luca sara',
  customers: 'anna',
  ties: 'sara-luca sara-anna',
  resources: { van: 'hidden', loft: 'mobilised', oven: 'underused' },
  resourceTies: 'luca+van anna-van luca+loft anna-loft anna+oven luca-oven',
}

const map = drawnMap(DRAWING)
const [introduction] = introductionsOf(map, { dismissed: {}, most: 1 })
if (introduction === undefined) throw new Error('nobody is offered')

describe('an introduction that is made', () => {
  it('is one tie from the workshop, and puts to work what few know of or use', () => {
    expect(sleepingOf(map, introduction)).toEqual(expect.arrayContaining(['van', 'oven']))
    expect(sleepingOf(map, introduction)).toHaveLength(2)
    const at = '2030-05-04T10:00:00.000Z'
    const made = run(
      map,
      introductionCommand(introduction, { id: 'new', at, mobilised: sleepingOf(map, introduction) }),
    )
    if (!made.ok) throw new Error('it was refused')
    expect(made.map.connections.new).toEqual({
      id: 'new',
      from: 'anna',
      to: 'luca',
      kind: 'introduced',
      directed: false,
      strength: 2,
      note: '',
      origin: 'workshop',
      createdAt: at,
    })
    const statuses = Object.values(made.map.resources).map(({ status }) => status)
    expect(statuses).toEqual(['mobilised', 'mobilised', 'mobilised'])
  })

  it('leaves resources as they are where that is not wished', () => {
    const made = run(
      map,
      introductionCommand(introduction, { id: 'new', at: '2030-05-04T10:00:00.000Z', mobilised: [] }),
    )
    if (!made.ok) throw new Error('it was refused')
    expect(made.map.resources).toEqual(map.resources)
  })
})

describe('what the canvas shows of an introduction', () => {
  it('the two, the way between them, what one has for the other, and the tie that is not there yet', () => {
    const { nodes, ties, ends, proposed } = introductionHighlight(map, introduction)
    expect([...nodes].sort()).toEqual(['anna', 'loft', 'luca', 'oven', 'sara', 'van'])
    expect([...ends].sort()).toEqual(['anna', 'luca'])
    // All ties of this map.
    expect([...ties].sort()).toEqual([...map.order.connections].sort())
    expect(proposed).toEqual({ from: 'anna', to: 'luca' })
  })
})
