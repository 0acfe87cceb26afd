import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../../src-model/wall/headline'
import { smallMap } from '../../model/support/small-map'
import { fedWall, smallWall } from '../support/fed-wall'
import { crowd, wallEvents } from '../support/wall-events'

const SOMEBODY = { ...smallMap().participants.luca, id: 'sara', name: 'Sara Conti' }
const ADD = { type: 'participant/add', participant: SOMEBODY }
const MOBILISE = { type: 'resource/edit', id: 'cutter', changes: { status: 'mobilised' } }

describe('what has changed lately', () => {
  it('is nothing at first, then the latest change before the others, and told with its commit', () => {
    const { wall, sent, run } = smallWall()
    expect(wall.shown.lately).toEqual([])
    run(ADD)
    expect(sent.at(-1)).toMatchObject({ commit: 1, lately: ['tied', 'here'] })
    run(MOBILISE)
    expect(wall.shown.lately).toEqual(['mobilised', 'tied', 'here'])
  })

  it('is not what moves, is renamed, or was changed before already', () => {
    const { wall, sent, run, edit } = smallWall()
    run({ type: 'layout/move', positions: { luca: { x: 9, y: 9 }, cutter: { x: 8, y: 8 } } })
    edit('anna', { name: 'Anna Verdi', notes: 'Private.' })
    expect(wall.shown.lately).toEqual([])
    edit('anna', { side: 'guest' })
    expect(wall.shown.lately).toEqual(['made', 'across', 'here'])
    edit('anna', { side: 'employee' })
    expect(wall.shown.lately).toEqual(['here', 'made', 'across'])
    expect(sent.filter((update) => 'lately' in update)).toHaveLength(2)
    edit('anna', { side: 'guest' })
    expect(sent.filter((update) => 'lately' in update)).toHaveLength(2)
  })

  it('is an undo as well', () => {
    const { wall, run, session } = smallWall()
    run(MOBILISE)
    run(ADD)
    expect(wall.shown.lately[0]).toBe('tied')
    session.happen({ type: 'history/undo' })
    session.happen({ type: 'history/undo' })
    expect(wall.shown.lately[0]).toBe('mobilised')
  })

  it('waits with the map while the wall is frozen, and comes with the rest', () => {
    const { feed, wall, sent, run } = smallWall()
    run(MOBILISE)
    feed.change({ frozen: true })
    run(ADD)
    run({ type: 'map/remove', ids: ['meeting'] })
    expect(wall.shown.lately).toEqual(['mobilised'])
    const before = sent.length
    feed.change({ frozen: false })
    expect(sent).toHaveLength(before + 1)
    expect(wall.shown.lately).toEqual(['made', 'promises', 'tied', 'together', 'across', 'here', 'mobilised'])
  })

  it('ends with its session, and with the wall', () => {
    const { feed, wall, run, session } = smallWall()
    run(ADD)
    session.open({ ...smallMap(), session: { ...smallMap().session, id: 'other' } })
    expect(wall.shown.lately).toEqual([])
    run(ADD)
    feed.turn(false)
    expect(wall.shown.lately).toEqual([])
    feed.turn(true)
    expect(wall.shown).toMatchObject({ lately: [], map: { participants: expect.anything() } })
  })

  it('is the same for a wall that heard all of it and for one that is loaded now, and so is the sentence', () => {
    fc.assert(
      fc.property(crowd, wallEvents, (map, events) => {
        const { feed, wall, session } = fedWall()
        session.open(map)
        for (const each of events) {
          session.happen(each)
          const loaded = JSON.parse(JSON.stringify(feed.snapshot()))
          expect(wall.shown.lately).toEqual(loaded.lately)
          const said = wall.shown.map && headlineOf(wall.shown.map, wall.shown.lately)
          expect(said).toEqual(loaded.map && headlineOf(loaded.map, loaded.lately))
        }
      }),
      { numRuns: 40 },
    )
  })
})
