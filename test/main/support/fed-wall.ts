import { WallFeed } from '../../../src-main/wall/wall-feed'
import type { Command } from '../../../src-model/map/commands/command'
import { WallIds } from '../../../src-model/wall/wall-ids'
import { FIRST_CHOICES, wallStateFrom } from '../../../src-model/wall/wall-state'
import { afterUpdate, type WallSnapshot, type WallUpdate } from '../../../src-model/wall/wall-stream'
import { smallMap } from '../../model/support/small-map'
import { FedSession } from './wall-events'

/** A feed, and an open wall that hears all of it through JSON. */
export function fedWall() {
  const sent: WallUpdate[] = []
  const ids = new WallIds()
  const hear = (update: WallUpdate) => {
    const next = afterUpdate(wall.shown, JSON.parse(JSON.stringify(update)))
    if (next === null) throw new Error('an update does not follow')
    wall.shown = next
    sent.push(update)
  }
  const feed = new WallFeed(wallStateFrom(FIRST_CHOICES), hear, ids)
  const wall: { shown: WallSnapshot } = { shown: feed.snapshot() }
  feed.turn(true)
  const session = new FedSession(feed)
  const run = (command: object) =>
    session.happen({ type: 'command', plan: () => command as Command, gesture: undefined })
  return { feed, wall, sent, ids, session, run }
}

/** The same with the small map open. */
export function smallWall() {
  const fed = fedWall()
  fed.session.open(smallMap())
  fed.sent.length = 0
  const edit = (id: string, changes: object) => fed.run({ type: 'participant/edit', id, changes })
  return { ...fed, edit }
}
