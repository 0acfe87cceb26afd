import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_CHOICES, NO_LOOK, WALL_NAMES, wallStateFrom } from '../../../src-model/wall/wall-state'
import type { WallSnapshot } from '../../../src-model/wall/wall-stream'
import { smallMap } from '../../model/support/small-map'
import { wallMapOf } from '../../support/wall-map-of'
import { fedWall, smallWall } from '../support/fed-wall'
import { crowd, type WallEvent, wallEvents } from '../support/wall-events'

describe('whatever happens in a workshop', () => {
  it('the wall has the map reduced anew after each step, and while it is frozen keeps what it had', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...WALL_NAMES), wallEvents, (map, names, events) => {
        const { feed, wall, ids, session } = fedWall()
        feed.change({ names })
        session.open(map)
        let isOn = true
        for (const each of events) {
          if (each.type === 'turn') isOn = each.isOn
          const before = wall.shown
          const commit = session.happen(each)
          expect(wall.shown).toEqual(feed.snapshot())
          const { state } = wall.shown
          const open = isOn ? session.state : null
          if (!state.frozen) {
            expect(wall.shown.map).toEqual(open && ids.map(wallMapOf(open.map, state.names)))
            expect(wall.shown.commit).toBe(open?.seq ?? 0)
          } else if (before.state.frozen && before.state.names === state.names && commit?.kind !== 'erasure') {
            const places = (shown: WallSnapshot) => Object.values(shown.map?.participants ?? {}).map((p) => p.position)
            expect(places(wall.shown)).toEqual(places(before))
            expect({ ...wall.shown.map, participants: null }).toEqual({ ...before.map, participants: null })
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('a frozen wall shows nobody who was erased, and no name that is not to be shown', () => {
    fc.assert(
      fc.property(crowd, wallEvents, (map, events) => {
        const { wall, ids, session } = fedWall()
        session.open(map)
        for (const each of events) {
          const before = session.state
          const commit = session.happen(each)
          const people = wall.shown.map?.participants ?? {}
          const everybody = Object.values(session.state?.map.participants ?? {})
          const live = Object.fromEntries(everybody.map((each) => [ids.of(each.id), each]))
          for (const { id, name, initials } of Object.values(people)) {
            if (live[id]?.unnamed) expect({ name, initials }).toEqual({ name: '', initials: '' })
            if (wall.shown.state.names === 'initials') expect(name).toBe(initials)
          }
          if (commit?.kind !== 'erasure') continue
          const earlier = Object.keys(before?.map.participants ?? {}).map((id) => ids.of(id))
          const gone = earlier.filter((id) => !Object.hasOwn(live, id))
          for (const id of gone) expect(people).not.toHaveProperty([id])
          for (const { from, to } of Object.values(wall.shown.map?.connections ?? {})) {
            expect(gone).not.toContain(from)
            expect(gone).not.toContain(to)
          }
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('what is told', () => {
  it('of an edit is what it touches, and of a private one that it was made', () => {
    const { sent, ids, edit, session } = smallWall()
    edit('anna', { notes: 'Private.' })
    session.happen({
      type: 'command',
      plan: () => ({ type: 'layout/move', positions: { luca: { x: 1, y: 2 } } }),
      gesture: undefined,
    })
    const [privately, move] = sent
    expect(privately).toEqual({ seq: 2, commit: 1 })
    expect(move?.change).toEqual({ participants: { set: [expect.objectContaining({ id: ids.of('luca') })] } })
  })

  it('of a name are all that change with it', () => {
    const { feed, sent, edit } = smallWall()
    feed.change({ names: 'first' })
    edit('luca', { name: 'Anna Bianchi' })
    expect(sent[1]?.change?.participants?.set?.map(({ name }) => name).sort()).toEqual(['Anna\u00a0B.', 'Anna\u00a0R.'])
    edit('luca', { unnamed: true })
    expect(sent[2]?.change?.participants?.set?.map(({ name }) => name).sort()).toEqual(['', 'Anna'])
  })

  it('of somebody who goes are those who need no letter any more', () => {
    const { feed, sent, ids, edit, session } = smallWall()
    feed.change({ names: 'first' })
    edit('luca', { name: 'Anna Bianchi' })
    session.happen({ type: 'command', plan: () => ({ type: 'map/remove', ids: ['luca'] }), gesture: undefined })
    expect(sent[2]?.change?.participants).toEqual({
      set: [expect.objectContaining({ name: 'Anna', initials: 'A' })],
      removed: [ids.of('luca')],
    })
  })

  it('of a need is that the resource waits for somebody who holds it', () => {
    const { sent, ids, session } = smallWall()
    session.happen({
      type: 'command',
      plan: () => ({ type: 'connection/edit', id: 'holding', changes: { kind: 'needs' } }),
      gesture: undefined,
    })
    expect(sent[0]?.change?.resources?.set).toEqual([expect.objectContaining({ id: ids.of('cutter'), wanted: true })])
  })

  it('is told once: the same look, state or phase again is silence', () => {
    const { feed, sent } = smallWall()
    const phase = { phase: 'welcome' as const, endsAt: 5, left: 5 }
    for (const _ of [1, 2]) {
      feed.look({ view: { x: 0, y: 0, width: 10, height: 10 }, selection: ['anna'] })
      feed.change({ blank: true, room: 'lit' })
      feed.phase({ ...phase })
    }
    expect(sent.map(({ seq, ...step }) => Object.keys(step))).toEqual([['view', 'selection'], ['state'], ['phase']])
  })
})

describe('a frozen wall', () => {
  it('catches up with one update', () => {
    const { feed, sent, ids, edit, session } = smallWall()
    feed.change({ frozen: true })
    edit('anna', { name: 'Anna Verdi' })
    feed.look({ view: null, selection: ['luca'] })
    session.happen({ type: 'command', plan: () => ({ type: 'map/remove', ids: ['luca'] }), gesture: undefined })
    feed.look({ view: null, selection: ['anna'] })
    expect(sent).toHaveLength(1)
    feed.change({ frozen: false, mode: 'fit' })
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual({
      seq: 3,
      commit: 2,
      change: {
        participants: { set: [expect.objectContaining({ name: 'Anna Verdi' })], removed: [ids.of('luca')] },
        connections: { removed: [ids.of('meeting')] },
      },
      selection: [ids.of('anna')],
      lately: ['made', 'promises', 'tied', 'together', 'across', 'here'],
      state: { ...wallStateFrom(FIRST_CHOICES), mode: 'fit' },
    })
  })

  it('lets choices and the agenda through', () => {
    const { feed, wall } = smallWall()
    feed.change({ frozen: true })
    feed.change({ blank: true, mode: 'fit', room: 'dark', spotlight: true, question: false })
    feed.phase({ phase: 'film', endsAt: null, left: 1 })
    expect(wall.shown).toMatchObject({
      state: { frozen: true, blank: true, mode: 'fit', room: 'dark', spotlight: true, question: false },
      phase: { phase: 'film' },
    })
  })

  it('hides who asks for it at once, and shows the name again only when it goes on', () => {
    const { feed, wall, ids, edit } = smallWall()
    const named = (id: string) => wall.shown.map?.participants[ids.of(id)]?.name
    const shown = () => named('anna')
    feed.change({ frozen: true })
    edit('anna', { name: 'Anna Verdi', unnamed: true })
    expect(shown()).toBe('')
    edit('anna', { unnamed: false })
    feed.change({ names: 'first' })
    expect(shown()).toBe('')
    expect(named('luca')).toBe('Luca')
    feed.change({ frozen: false })
    expect(shown()).toBe('Anna')
  })

  it('forgets who is erased at once, with their ties and what else named them', () => {
    const { feed, wall, ids, session, run } = fedWall()
    const map = smallMap()
    const { cutter } = map.resources
    if (cutter === undefined) throw new Error('the small map has a cutter')
    map.resources.cutter = { ...cutter, name: "Anna Rossi's cutter" }
    session.open(map)
    feed.change({ frozen: true })
    run({ type: 'resource/edit', id: 'cutter', changes: { name: 'cutter' } })
    run({ type: 'layout/move', positions: { cutter: { x: 900, y: 900 } } })
    session.happen({ type: 'erase', who: 0 })
    expect(JSON.stringify(feed.snapshot())).not.toContain('Anna')
    expect(Object.keys(wall.shown.map?.participants ?? {})).toEqual([ids.of('luca')])
    expect(wall.shown.map?.connections).toEqual({})
    expect(wall.shown.map?.resources[ids.of('cutter')]).toMatchObject({ name: 'cutter', position: { x: 120, y: 160 } })
  })

  it('never outlasts its session; a blank one does', () => {
    const { feed, wall, ids, session } = smallWall()
    feed.change({ frozen: true, spotlight: true, blank: true, testCard: true })
    const other = { ...smallMap(), session: { ...smallMap().session, id: 'other' } }
    session.open(null)
    expect(wall.shown.map).toBeNull()
    session.open(other)
    expect(wall.shown.map?.session).toBe(ids.of('other'))
    expect(wall.shown.state).toMatchObject({ frozen: false, spotlight: false, blank: true, testCard: true })
  })
})

describe('what is looked at', () => {
  const REMOVE: WallEvent = {
    type: 'command',
    plan: () => ({ type: 'map/remove', ids: ['anna'] }),
    gesture: undefined,
  }

  it('is told in its parts: a view that moves says nothing of what is selected', () => {
    const { feed, sent, ids } = smallWall()
    const view = { x: 0, y: 0, width: 10, height: 10 }
    feed.look({ view, selection: ['anna'] })
    feed.look({ view: { ...view, x: 1 } })
    feed.look({ selection: ['luca'] })
    expect(sent.map(({ seq, ...step }) => step)).toEqual([
      { view, selection: [ids.of('anna')] },
      { view: { ...view, x: 1 } },
      { selection: [ids.of('luca')] },
    ])
  })

  it('is nothing that is not on the map', () => {
    const { feed, wall, ids } = smallWall()
    feed.look({ selection: ['nobody', 'luca', 'meeting'] })
    expect(wall.shown.look.selection).toEqual([ids.of('luca'), ids.of('meeting')])
  })

  it('goes with what goes, in the same update, and comes again with it', () => {
    const { feed, wall, sent, ids, session } = smallWall()
    feed.look({ selection: ['anna', 'luca'] })
    session.happen(REMOVE)
    expect(wall.shown.look.selection).toEqual([ids.of('luca')])
    session.happen({ type: 'history/undo' })
    expect(wall.shown.look.selection).toEqual([ids.of('anna'), ids.of('luca')])
    expect(sent).toHaveLength(3)
  })

  it.each([false, true])('forgets who is erased, frozen: %s', (frozen) => {
    const { feed, wall, ids, session } = smallWall()
    feed.look({ selection: ['anna', 'luca'] })
    feed.change({ frozen })
    session.happen({ type: 'erase', who: 0 })
    expect(wall.shown.look.selection).toEqual([ids.of('luca')])
    feed.change({ frozen: false })
    expect(wall.shown.look.selection).toEqual([ids.of('luca')])
    expect(wall.shown).toEqual(feed.snapshot())
  })
})

describe('a closed wall', () => {
  it('is told nothing of the map, of commits and of looks, and has all of it when it opens', () => {
    const { feed, wall, sent, ids, edit, session } = smallWall()
    feed.turn(false)
    expect(wall.shown).toMatchObject({ map: null, commit: 0, look: NO_LOOK, lately: [] })
    sent.length = 0
    edit('anna', { name: 'Anna Verdi' })
    feed.look({ selection: ['anna'] })
    expect(sent).toEqual([])
    expect(feed.snapshot().map).toBeNull()
    feed.turn(true)
    expect(sent).toHaveLength(1)
    const { map, seq } = session.state ?? { map: smallMap(), seq: -1 }
    expect(wall.shown).toMatchObject({ commit: seq, map: ids.map(wallMapOf(map, 'full')) })
  })

  it('says what is chosen for it, and the phase', () => {
    const { feed, wall } = smallWall()
    feed.turn(false)
    feed.change({ room: 'dark', names: 'first' })
    feed.phase({ phase: 'film', endsAt: null, left: 1 })
    expect(wall.shown).toMatchObject({ state: { room: 'dark', names: 'first' }, phase: { phase: 'film' } })
    feed.turn(true)
    expect(wall.shown).toMatchObject({ state: { room: 'dark', names: 'first' }, phase: { phase: 'film' } })
    expect(Object.values(wall.shown.map?.participants ?? {})).toContainEqual(expect.objectContaining({ name: 'Anna' }))
  })

  it('hides, freezes and dims nothing, and neither does it when it opens again', () => {
    const { feed, wall, edit, ids } = smallWall()
    feed.change({ frozen: true, spotlight: true, blank: true, testCard: true })
    feed.turn(false)
    const moment = { frozen: false, spotlight: false, blank: false, testCard: false }
    expect(wall.shown.state).toMatchObject(moment)
    feed.change({ frozen: true, spotlight: true, blank: true, testCard: true })
    expect(wall.shown.state).toMatchObject(moment)
    edit('anna', { name: 'Anna Verdi' })
    feed.turn(true)
    expect(wall.shown.state).toMatchObject(moment)
    expect(wall.shown.map?.participants[ids.of('anna')]?.name).toBe('Anna Verdi')
  })
})
