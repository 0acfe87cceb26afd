import fc from 'fast-check'
import type { WallFeed } from '../../../src-main/wall/wall-feed'
import { commandSchema } from '../../../src-model/map/commands/command'
import type { Commit } from '../../../src-model/map/commit'
import { erasePerson } from '../../../src-model/map/erase'
import type { CommunityMap } from '../../../src-model/map/map'
import { execute, type Instruction, type SessionState, startState } from '../../../src-model/map/session-state'
import { WALL_MODES, WALL_NAMES, WALL_ROOMS, type WallLook, type WallState } from '../../../src-model/wall/wall-state'
import { commandPlan, type EventPlan } from '../../model/support/arbitrary-command'
import { communityMap, participantRecord } from '../../model/support/arbitrary-map'

const AT = '2030-01-01T00:00:00.000Z'

/** Names of which several share a first name. */
const sharedNames = fc.constantFrom(
  'Anna Rossi',
  'Anna Romano',
  'Anna Bianchi',
  'ànna de Luca',
  'Luca Bianchi',
  'Luca',
  'Dott. Rossi',
)

/** Something that happens while a wall is fed. */
export type WallEvent =
  | EventPlan
  | { type: 'rename'; who: number; name: string }
  | { type: 'unname'; who: number; unnamed: boolean }
  | { type: 'erase'; who: number }
  | { type: 'change'; changes: Partial<WallState> }
  | { type: 'look'; look: Partial<WallLook> }
  | { type: 'turn'; isOn: boolean }
  | { type: 'phase'; left: number | null }
  | { type: 'open'; map: CommunityMap | null }

const changes: fc.Arbitrary<Partial<WallState>> = fc.record(
  {
    frozen: fc.boolean(),
    names: fc.constantFrom(...WALL_NAMES),
    mode: fc.constantFrom(...WALL_MODES),
    room: fc.constantFrom(...WALL_ROOMS),
    spotlight: fc.boolean(),
    takeAway: fc.boolean(),
    blank: fc.boolean(),
  },
  { requiredKeys: [] },
)

const look: fc.Arbitrary<Partial<WallLook>> = fc.record(
  {
    view: fc.option(fc.constantFrom({ x: 0, y: 0, width: 100, height: 50 }, { x: 5, y: 5, width: 90, height: 45 })),
    selection: fc.subarray(['crowd-0', 'crowd-1', 'crowd-2', 'nobody']),
    away: fc.option(
      fc.record({
        people: fc.subarray(['crowd-0', 'crowd-1', 'nobody']),
        fallen: fc.subarray(['crowd-2', 'nobody']),
      }),
    ),
  },
  { requiredKeys: [] },
)

/** A map in which many share a first name. */
export const crowd: fc.Arbitrary<CommunityMap> = fc
  .tuple(
    communityMap.filter((map) => !Object.keys(map.participants).some((id) => id.startsWith('crowd-'))),
    fc.array(participantRecord(fc.constant('')), { minLength: 3, maxLength: 6, size: 'max' }),
    fc.infiniteStream(sharedNames),
  )
  .map(([map, people, names]) => {
    const crowding = people.map((each, index) => ({ ...each, id: `crowd-${index}` }))
    const all = [...Object.values(map.participants), ...crowding]
    const named = all.map((each) => [each.id, { ...each, name: names.next().value }])
    const order = { ...map.order, participants: [...map.order.participants, ...crowding.map(({ id }) => id)] }
    return { ...map, participants: Object.fromEntries(named), order }
  })
  // As a file or the disk gives it: without minus zero.
  .map((map) => JSON.parse(JSON.stringify(map)) as CommunityMap)

const who = fc.nat({ max: 50 })

const event: fc.Arbitrary<WallEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('command' as const), plan: commandPlan, gesture: fc.constant(undefined) }),
  },
  { weight: 3, arbitrary: fc.constantFrom<WallEvent>({ type: 'history/undo' }, { type: 'history/redo' }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('rename' as const), who, name: sharedNames }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('unname' as const), who, unnamed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('erase' as const), who }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('change' as const), changes }) },
  {
    weight: 2,
    arbitrary: fc.boolean().map((frozen): WallEvent => ({ type: 'change', changes: { frozen } })),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('look' as const), look }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('turn' as const), isOn: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('phase' as const), left: fc.option(fc.nat()) }) },
)

const opening = fc.record({ type: fc.constant('open' as const), map: fc.option(crowd) })

/** A stretch of a workshop with a wall. */
export const wallEvents: fc.Arbitrary<WallEvent[]> = fc.array(
  fc.oneof({ weight: 40, arbitrary: event }, { weight: 1, arbitrary: opening }),
  { minLength: 5, maxLength: 40, size: 'max' },
)

/** A session, fed to a wall. */
export class FedSession {
  state: SessionState | null = null

  constructor(private readonly feed: WallFeed) {}

  open(map: CommunityMap | null): void {
    this.state = map && startState(map)
    this.feed.open(this.state)
  }

  /** Lets an event happen, as main does; what does not fit the map is left out. @returns the commit made, if any. */
  happen(event: WallEvent): Commit | null {
    switch (event.type) {
      case 'open':
        this.open(event.map)
        return null
      case 'change':
        this.feed.change(event.changes)
        return null
      case 'look':
        this.feed.look(event.look)
        return null
      case 'turn':
        this.feed.turn(event.isOn)
        return null
      case 'phase':
        this.feed.phase(event.left === null ? null : { phase: 'welcome', endsAt: null, left: event.left })
        return null
      case 'erase':
        return this.#erase(event.who)
      default:
        return this.#execute(event)
    }
  }

  #person(who: number) {
    const ids = this.state?.map.order.participants ?? []
    return ids[who % Math.max(1, ids.length)]
  }

  #instruction(event: EventPlan | Extract<WallEvent, { type: 'rename' | 'unname' }>): Instruction | null {
    if (this.state === null) return null
    if (event.type === 'command') return commandSchema.parse(event.plan(this.state.map))
    if (event.type === 'history/undo' || event.type === 'history/redo') return event
    const id = this.#person(event.who)
    if (id === undefined) return null
    const changes = event.type === 'rename' ? { name: event.name } : { unnamed: event.unnamed }
    return { type: 'participant/edit', id, changes }
  }

  #execute(event: EventPlan | Extract<WallEvent, { type: 'rename' | 'unname' }>): Commit | null {
    const instruction = this.#instruction(event)
    if (this.state === null || instruction === null) return null
    const result = execute(this.state, instruction, { at: AT })
    if (!result.ok || result.commit === null) return null
    this.state = result.state
    this.feed.committed(this.state, result.commit)
    return result.commit
  }

  #erase(who: number): Commit | null {
    const id = this.#person(who)
    if (this.state === null || id === undefined) return null
    const { state, commit } = erasePerson(this.state, id, { at: AT })
    this.state = state
    this.feed.committed(state, commit)
    return commit
  }
}
