import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WallFeed } from '../../../src-main/wall/wall-feed'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { FIRST_CHOICES, WALL_NAMES, wallStateFrom } from '../../../src-model/wall/wall-state'
import { FIRST_NAMES, fullName, IDS, markedMap, privateIn } from '../support/marked-map'
import { FedSession, type WallEvent, wallEvents } from '../support/wall-events'

/** Whatever reaches the wall, as the bytes that cross to its process. */
function overheard() {
  const heard: string[] = []
  const feed = new WallFeed(wallStateFrom(FIRST_CHOICES), (update) => heard.push(JSON.stringify(update)))
  feed.turn(true)
  return {
    feed,
    session: new FedSession(feed),
    /** All of it, with a snapshot as a wall that is loaded now would get it. */
    all: () => [...heard, JSON.stringify(feed.snapshot())].join('\n'),
  }
}

/** Edits of a marked map that touch, move and copy what is private. */
const PRIVATE_EDITS: object[] = [
  {
    type: 'participant/edit',
    id: IDS.p0,
    changes: { notes: 'SecretNewNotesQx', role: 'SecretNewRoleQx', side: 'guest' },
  },
  { type: 'participant/edit', id: IDS.unnamed, changes: { name: 'SecretOtherQx NameSecretQx' } },
  { type: 'resource/edit', id: IDS.cutter, changes: { description: 'SecretNewQx', status: 'mobilised' } },
  { type: 'connection/edit', id: IDS.meeting, changes: { note: 'SecretNewNoteQx', strength: 3 } },
  {
    type: 'commitment/set',
    id: IDS.meeting,
    commitment: { what: 'SecretWhatQx', who: [IDS.p1, IDS.p2], by: '1875-07-08', status: 'done' },
  },
  { type: 'session/edit', changes: { title: 'SecretTitleQx', place: 'SecretPlaceQx', question: 'Who is with us?' } },
  { type: 'map/remove', ids: [IDS.p2] },
  {
    type: 'participant/add',
    participant: {
      ...Object.values(markedMap().participants)[4],
      id: 'SecretAnotherIdQx',
      name: 'SecretAnotherQx SecretQx',
    },
  },
]

const LOOK: WallEvent = {
  type: 'look',
  look: {
    selection: [IDS.p0, IDS.p2, IDS.meeting, IDS.shop],
    away: { people: [IDS.p0], fallen: [IDS.p2, IDS.unnamed] },
  },
}

const privateEdit: fc.Arbitrary<WallEvent> = fc
  .constantFrom(...PRIVATE_EDITS)
  .map((command): WallEvent => ({ type: 'command', plan: () => command as never, gesture: undefined }))

/** Whether the marked map and its wishes are still what the proof is about after an event. */
function keepsMarkers(event: WallEvent): boolean {
  if (event.type === 'unname') return event.unnamed
  if (event.type === 'change') return event.changes.names === undefined
  return !['open', 'rename', 'command'].includes(event.type)
}

const marked = wallEvents.map((events) => events.filter(keepsMarkers))

const stretch = fc
  .tuple(
    marked,
    fc.array(fc.oneof({ weight: 9, arbitrary: privateEdit }, { weight: 1, arbitrary: fc.constant(LOOK) }), {
      minLength: 10,
      maxLength: 40,
      size: 'max',
    }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([events, edits, places]) => {
    const all: WallEvent[] = [...events]
    for (const each of edits) all.splice((places.next().value ?? 0) % (all.length + 1), 0, each)
    return all
  })

describe('no byte of what is private reaches the wall', () => {
  it('the markers are in the map, and are found', () => {
    const text = writeCommunityMap(markedMap(), { exportedAt: '', generator: '' })
    expect(new Set(privateIn(text)).size).toBeGreaterThan(30)
  })

  it.each(WALL_NAMES.filter((names) => names !== 'full'))('with %s names, whatever is edited', (names) => {
    fc.assert(
      fc.property(stretch, (events) => {
        const { feed, session, all } = overheard()
        feed.change({ names })
        session.open(markedMap())
        for (const each of events) session.happen(each)
        session.open(null)
        session.open(markedMap())
        expect(privateIn(all())).toEqual([])
        expect(all()).toContain('cutter')
        expect(all()).toContain(names === 'first' ? `"${FIRST_NAMES[0]}"` : '"AX"')
      }),
      { numRuns: 40 },
    )
  })

  it('with full names nothing but the names, and not those of who asked for it', () => {
    fc.assert(
      fc.property(stretch, (events) => {
        const { session, all } = overheard()
        session.open(markedMap())
        for (const each of events) session.happen(each)
        const names = FIRST_NAMES.map(fullName)
        expect(all()).toContain(names[0])
        expect(privateIn(names.reduce((text, name) => text.replaceAll(name, ''), all()))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('who falls off when somebody is taken away', () => {
  const away: WallEvent = { type: 'look', look: { away: { people: [IDS.p0], fallen: [IDS.p1, IDS.p3] } } }

  it('does not cross, and not even that somebody is, while the facilitator has not said so', () => {
    const told = (event: WallEvent) => {
      const { session, all } = overheard()
      session.open(markedMap())
      session.happen(event)
      session.happen({ type: 'look', look: { selection: [IDS.p0] } })
      session.happen({ type: 'command', plan: () => ({ type: 'map/remove', ids: [IDS.p2] }), gesture: undefined })
      return all()
    }
    expect(told(away)).toBe(told({ type: 'look', look: {} }))
    expect(told(away)).not.toMatch(/"(people|fallen)"/)
  })

  it('crosses under the ids of the wall once they have', () => {
    const { feed, session, all } = overheard()
    session.open(markedMap())
    session.happen(away)
    feed.change({ takeAway: true })
    expect(all()).toMatch(/"away":{"people":\["w\d+"\],"fallen":\["w\d+","w\d+"\]}/)
    expect(privateIn(FIRST_NAMES.map(fullName).reduce((text, name) => text.replaceAll(name, ''), all()))).toEqual([])
  })
})
