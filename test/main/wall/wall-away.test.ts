import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fedWall, smallWall } from '../support/fed-wall'
import { crowd, wallEvents } from '../support/wall-events'

const AWAY = { people: ['anna'], fallen: ['luca'] }

describe('who is taken away', () => {
  it('is told while the facilitator wants the room to see it, and not before', () => {
    const { feed, wall, sent, ids } = smallWall()
    const shown = { people: [ids.of('anna')], fallen: [ids.of('luca')] }
    feed.look({ away: AWAY })
    expect(sent).toEqual([])
    expect(feed.snapshot().look.away).toBeNull()
    feed.change({ takeAway: true })
    expect(sent).toEqual([{ seq: 2, away: shown, state: expect.objectContaining({ takeAway: true }) }])
    expect(wall.shown.look.away).toEqual(shown)
    feed.look({ away: null })
    expect(sent.at(-1)).toEqual({ seq: 3, away: null })
    feed.look({ away: AWAY })
    feed.change({ takeAway: false })
    expect(sent.at(-1)).toMatchObject({ away: null, state: { takeAway: false } })
    expect(wall.shown).toEqual(feed.snapshot())
  })

  it('is told once, and by itself', () => {
    const { feed, sent } = smallWall()
    feed.change({ takeAway: true })
    sent.length = 0
    feed.look({ away: AWAY })
    feed.look({ away: { ...AWAY } })
    feed.look({ selection: ['anna'] })
    expect(sent.map(({ seq, ...step }) => Object.keys(step))).toEqual([['away'], ['selection']])
  })

  it('is only who is there: they go with the map, and come again', () => {
    const { feed, wall, ids, run, session } = smallWall()
    feed.change({ takeAway: true })
    feed.look({ away: { people: ['anna', 'nobody'], fallen: ['luca', 'nobody'] } })
    const shown = { people: [ids.of('anna')], fallen: [ids.of('luca')] }
    expect(wall.shown.look.away).toEqual(shown)
    run({ type: 'map/remove', ids: ['luca'] })
    expect(wall.shown.look.away).toEqual({ ...shown, fallen: [] })
    run({ type: 'map/remove', ids: ['anna'] })
    expect(wall.shown.look.away).toBeNull()
    session.happen({ type: 'history/undo' })
    session.happen({ type: 'history/undo' })
    expect(wall.shown.look.away).toEqual(shown)
  })

  it('stays on a frozen wall as it was, until it goes on', () => {
    const { feed, wall, ids } = smallWall()
    const people = () => wall.shown.look.away?.people ?? null
    feed.change({ takeAway: true })
    feed.look({ away: AWAY })
    feed.change({ frozen: true })
    feed.look({ away: { people: ['luca'], fallen: [] } })
    expect(people()).toEqual([ids.of('anna')])
    feed.change({ frozen: false })
    expect(people()).toEqual([ids.of('luca')])
  })

  it('goes from a frozen wall as soon as the room is not to see it, and comes no earlier than the rest', () => {
    const { feed, wall } = smallWall()
    feed.change({ takeAway: true })
    feed.look({ away: AWAY })
    feed.change({ frozen: true })
    feed.change({ takeAway: false })
    expect(wall.shown.look.away).toBeNull()
    feed.change({ takeAway: true })
    expect(wall.shown.look.away).toBeNull()
    feed.change({ frozen: false })
    expect(wall.shown.look.away).not.toBeNull()
  })

  it('goes from a frozen wall with who is erased', () => {
    const { feed, wall, ids, session } = smallWall()
    feed.change({ takeAway: true })
    feed.look({ away: { people: ['luca'], fallen: ['anna'] } })
    feed.change({ frozen: true })
    session.happen({ type: 'erase', who: 0 })
    expect(wall.shown.look.away).toEqual({ people: [ids.of('luca')], fallen: [] })
  })

  it('is not shown any more in another session, nor on a wall that was closed', () => {
    const { feed, wall, session } = smallWall()
    const isOff = () => expect(wall.shown).toMatchObject({ look: { away: null }, state: { takeAway: false } })
    feed.change({ takeAway: true })
    feed.look({ away: AWAY })
    session.open(session.state?.map ?? null)
    isOff()
    feed.change({ takeAway: true })
    feed.look({ away: AWAY })
    feed.turn(false)
    isOff()
    feed.change({ takeAway: true })
    feed.turn(true)
    isOff()
  })

  it('is never told while the switch is off, and never of somebody who is not on the map', () => {
    fc.assert(
      fc.property(crowd, wallEvents, (map, events) => {
        const { wall, session } = fedWall()
        session.open(map)
        for (const each of events) {
          session.happen(each)
          const { look, state, map: shown } = wall.shown
          if (!state.takeAway) expect(look.away).toBeNull()
          const ids = [...(look.away?.people ?? []), ...(look.away?.fallen ?? [])]
          for (const id of ids) expect(shown?.participants).toHaveProperty([id])
        }
      }),
      { numRuns: 60 },
    )
  })
})
