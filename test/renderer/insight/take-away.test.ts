import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { emptyMap } from '../../../src-model/map/map'
import { textsOf } from '../../../src-renderer/texts'
import { smallMap } from '../../model/support/small-map'

let askers = 0
let asked = 0
const said: string[] = []
vi.mock('../../../src-renderer/bridge', () => ({ bridge: { listen: () => {}, request: async () => ({ ok: false }) } }))
vi.mock('../../../src-renderer/state/insight', () => ({
  askForInsight: () => {
    askers += 1
    asked += 1
    return () => {
      askers -= 1
    }
  },
}))
vi.mock('../../../src-renderer/state/announce', () => ({
  announceAs: (say: (texts: ReturnType<typeof textsOf>) => string) => said.push(say(textsOf('en'))),
}))

const { awayStore } = await import('../../../src-renderer/state/away-store')
const { insightStore, NO_INSIGHT } = await import('../../../src-renderer/state/insight-store')
const { sessionStore } = await import('../../../src-renderer/state/session-store')
const { highlight, highlightStore, isSameHighlight } = await import('../../../src-renderer/state/highlight-store')
const { select } = await import('../../../src-renderer/state/view-store')
const takeAway = await import('../../../src-renderer/actions/take-away')

takeAway.connectTakingAway()

/** Anna ties Luca and Sara, who have no other tie. */
function hub(id = 'one', names = ['anna', 'luca', 'sara', 'marco']): CommunityMap {
  const { session, participants, connections } = smallMap()
  const map = emptyMap({ ...session, id })
  for (const name of names) {
    map.order.participants.push(name)
    map.participants[name] = { ...participants.anna, id: name, name } as never
    if (name === 'anna' || name === 'marco') continue
    map.order.connections.push(`tie-${name}`)
    map.connections[`tie-${name}`] = { ...connections.meeting, id: `tie-${name}`, from: 'anna', to: name } as never
  }
  return map
}

const moment = (seq: number) => ({ seq, at: '2030-05-04T09:00:00.000Z' })
const away = () => awayStore.getState().away

function show(map: CommunityMap | null, seq = 1): void {
  const saved = { state: 'saved' as const, seq, error: null }
  sessionStore.setState({ session: map && { map, seq, canUndo: false, canRedo: false, saved } })
}

function report(seq: number, busiest: string | null, ties = 2): void {
  insightStore.setState({ moment: moment(seq), report: { busiest, figures: { ties } } as never })
}

beforeEach(() => {
  insightStore.setState(NO_INSIGHT, true)
  select([])
  show(hub())
  asked = 0
  said.length = 0
})
afterEach(() => {
  takeAway.endTakingAway()
  show(null)
})

describe('who is taken away', () => {
  it('is whoever is selected of the people, at once', () => {
    select(['luca', 'tie-sara', 'anna'])
    takeAway.beginTakingAway('selected', 'held')
    expect(away()?.people).toEqual(['anna', 'luca'])
    expect(askers).toBe(0)
  })

  it('is nobody where no people are selected', () => {
    select(['tie-sara'])
    expect(takeAway.beginTakingAway('selected', 'held')).toBe(false)
    expect(awayStore.getState().lasts).toBeNull()
  })

  it('is the busiest, whoever is selected', () => {
    report(1, 'anna')
    select(['luca'])
    takeAway.beginTakingAway('busiest', 'held')
    expect(away()?.people).toEqual(['anna'])
  })

  it('is the busiest, at once where that is known of the map as it is', () => {
    report(1, 'anna')
    takeAway.beginTakingAway('busiest', 'held')
    expect(away()).toMatchObject({ people: ['anna'], fallen: ['sara'] })
    expect(askers).toBe(0)
  })

  it('is the busiest of the map as it is, as soon as that is known', () => {
    report(0, 'luca')
    takeAway.beginTakingAway('busiest', 'held')
    expect(awayStore.getState()).toMatchObject({ away: null, nobody: 'asking' })
    expect(askers).toBe(1)
    insightStore.setState({ isWorking: true })
    expect(away()).toBeNull()
    report(1, 'anna')
    expect(awayStore.getState()).toMatchObject({ away: { people: ['anna'] }, nobody: null })
    expect(askers).toBe(0)
  })

  it('is nobody when the key is let go before it is known', () => {
    takeAway.beginTakingAway('busiest', 'held')
    takeAway.endTakingAway()
    report(1, 'anna')
    expect(awayStore.getState()).toEqual({ away: null, nobody: null, whom: null, lasts: null })
    expect(askers).toBe(0)
  })

  it.each([
    [null, 0, 'no-ties'],
    [null, 2, 'nobody-between'],
  ])('is nobody where there is no busiest person', (busiest, ties, nobody) => {
    report(1, busiest, ties)
    takeAway.beginTakingAway('busiest', 'held')
    expect(awayStore.getState()).toMatchObject({ away: null, nobody })
  })

  it('is nobody who has gone since they were the busiest, but whoever is then', () => {
    takeAway.beginTakingAway('busiest', 'held')
    show(hub('one', ['luca', 'sara']), 2)
    report(1, 'anna')
    expect(awayStore.getState()).toMatchObject({ away: null, nobody: 'asking' })
    report(2, 'sara')
    expect(away()?.people).toEqual(['sara'])
    expect(said).toEqual(['Without sara nobody falls off'])
  })

  it.each([
    ['no-ties', 0],
    ['nobody-between', 2],
  ])('is nobody still, and that is said once, while the map changes', (nobody, ties) => {
    report(1, null, ties)
    takeAway.beginTakingAway('busiest', 'until-ended')
    for (const seq of [2, 3]) {
      show(hub(), seq)
      report(seq, null, ties)
    }
    expect(awayStore.getState()).toMatchObject({ away: null, nobody })
    expect(said).toHaveLength(1)
    show(hub(), 4)
    report(4, 'anna')
    expect(away()?.people).toEqual(['anna'])
  })

  it('is not asked again by each change once it cannot be found out', () => {
    takeAway.beginTakingAway('busiest', 'until-ended')
    insightStore.setState({ failed: true })
    for (const seq of [2, 3]) show(hub(), seq)
    expect(asked).toBe(1)
    expect(said).toHaveLength(1)
  })

  it('is nobody when it cannot be found out', () => {
    takeAway.beginTakingAway('busiest', 'held')
    insightStore.setState({ failed: true })
    expect(awayStore.getState()).toMatchObject({ away: null, nobody: 'failed' })
    expect(askers).toBe(0)
  })

  it('is nobody on a map without people', () => {
    show(hub('one', []))
    takeAway.beginTakingAway('busiest', 'held')
    expect(awayStore.getState().lasts).toBeNull()
  })
})

describe('while somebody is taken away', () => {
  beforeEach(() => {
    report(1, 'anna')
    takeAway.switchTakingAway('busiest')
  })

  it('what is left follows the map', () => {
    show(hub('one', ['anna', 'luca', 'marco']), 2)
    expect(away()).toMatchObject({ people: ['anna'], fallen: [] })
  })

  it('what is left is not worked out anew when people move or change their names', () => {
    const before = away()
    const map = sessionStore.getState().session?.map ?? hub()
    const moved = run(map, { type: 'layout/move', positions: { luca: { x: 90, y: 90 } } })
    if (!moved.ok) throw new Error(moved.error.code)
    show(moved.map, 2)
    expect(away()).toBe(before)
    const renamed = run(moved.map, { type: 'participant/edit', id: 'anna', changes: { name: 'Anna Neri' } })
    if (!renamed.ok) throw new Error(renamed.error.code)
    show(renamed.map, 3)
    expect(away()).toBe(before)
    const gone = run(renamed.map, { type: 'map/remove', ids: ['sara'] })
    if (!gone.ok) throw new Error(gone.error.code)
    show(gone.map, 4)
    expect(away()).toMatchObject({ people: ['anna'], fallen: [] })
  })

  it('they stay the same, whoever is the busiest by now', () => {
    report(2, 'luca')
    show(hub(), 2)
    expect(away()?.people).toEqual(['anna'])
  })

  it('it ends when they go', () => {
    show(hub('one', ['luca', 'marco']), 2)
    expect(awayStore.getState()).toEqual({ away: null, nobody: null, whom: null, lasts: null })
  })

  it('it ends with the session', () => {
    show(hub('two'))
    expect(awayStore.getState()).toEqual({ away: null, nobody: null, whom: null, lasts: null })
  })

  it('others are taken away instead, and the same choice ends it whoever is selected by then', () => {
    select(['luca'])
    takeAway.switchTakingAway('selected')
    expect(away()?.people).toEqual(['luca'])
    select([])
    takeAway.switchTakingAway('selected')
    expect(awayStore.getState().lasts).toBeNull()
  })

  it('it ends when it is switched again', () => {
    takeAway.switchTakingAway('busiest')
    expect(away()).toBeNull()
  })
})

describe('what is shown on the canvas for a moment', () => {
  const shown = { nodes: new Set(['anna']), ties: new Set<string>(), ends: new Set(['luca']), proposed: null }

  it('stays while all of it is there', () => {
    highlight(shown)
    show(hub('one', ['anna', 'luca']), 2)
    expect(highlightStore.getState().highlight).toBe(shown)
  })

  it('is the same while it says the same', () => {
    const same = { ...shown, nodes: new Set(shown.nodes), ends: new Set(shown.ends) }
    expect(isSameHighlight(shown, same)).toBe(true)
    expect(isSameHighlight(null, null)).toBe(true)
    const others = [
      null,
      { ...shown, nodes: new Set(['sara']) },
      { ...shown, ties: new Set(['tie-sara']) },
      { ...shown, ends: new Set(['luca', 'anna']) },
      { ...shown, proposed: { from: 'anna', to: 'luca' } },
    ]
    for (const other of others) expect(isSameHighlight(shown, other)).toBe(false)
  })

  it.each([
    ['somebody in it goes', () => show(hub('one', ['anna', 'sara']), 2)],
    ['another session opens', () => show(hub('two'))],
    ['the session is left', () => show(null)],
  ])('goes when %s', (_when, happens) => {
    highlight(shown)
    happens()
    expect(highlightStore.getState().highlight).toBeNull()
  })
})
