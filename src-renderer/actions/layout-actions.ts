import { type SidesLook, type TidyTask, tidyTask } from '../../src-model/layout/tidy/tidy-task'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, nodeOf, type Position } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { holdNodes } from '../canvas/gliding'
import { announce } from '../state/announce'
import { say } from '../state/app-store'
import { execute, sessionStore } from '../state/session-store'
import { tidying } from '../state/tidying'
import { viewStore } from '../state/view-store'
import { selectedNodeIds } from './selected'
import { planTidy } from './tidy-plan'

type Places = ReadonlyMap<Id, Position>

/** Stops the plan that is being made, if there is one. */
let stopPlanning = () => {}

function taskFor(map: CommunityMap, sides: SidesLook, selected: readonly Id[]): TidyTask {
  return tidyTask(map, selected.length > 1 ? { sides, only: selected } : { sides })
}

/**
 * Calls back once when the session is left, or its map is not the one any more that a plan is made for.
 *
 * @returns stops following.
 */
function followMap(isOutdated: (map: CommunityMap) => boolean, stop: (isLeft: boolean) => void): () => void {
  const id = sessionStore.getState().session?.map.session.id
  return sessionStore.subscribe(({ session }, { session: before }) => {
    if (session?.map === before?.map) return
    if (session?.map.session.id !== id) stop(true)
    else if (session && isOutdated(session.map)) stop(false)
  })
}

function placesNow(map: CommunityMap, ids: readonly Id[]): Places {
  return new Map(ids.flatMap((id) => (nodeOf(map, id) ? [[id, nodeOf(map, id)?.position ?? { x: 0, y: 0 }]] : [])))
}

/** More than these cannot all be seen without going farther out: then the whole map is what shows them best. */
const MOST_REVEALED = 12

/** Shows the map as it is now: all of it, or what of it was arranged. */
function show(arranged: readonly Id[] | null): void {
  if (arranged === null || arranged.length > MOST_REVEALED) canvasControl()?.fitAll()
  else canvasControl()?.reveal(arranged)
}

/** Shows a plan as one glide of nodes and view, and makes it true as one undo step. */
async function carryOut(map: CommunityMap, plan: Record<Id, Position>, only: readonly Id[] | null): Promise<void> {
  const isMoved = ([id, { x, y }]: [Id, Position]) => {
    const now = nodeOf(map, id)?.position
    return now !== undefined && (now.x !== x || now.y !== y)
  }
  const moved = new Map(Object.entries(plan).filter(isMoved))
  if (moved.size === 0) {
    show(only)
    announce('announce.tidy-already')
    return
  }
  const held = holdNodes(placesNow(map, [...moved.keys()]))
  const answer = await execute({ type: 'layout/move', positions: Object.fromEntries(moved) })
  if (!answer.ok) {
    held.letGo()
    return
  }
  held.glideTo(moved)
  show(only)
  announce('announce.tidied')
}

async function tidyMap(sides: SidesLook): Promise<void> {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  if (viewStore.getState().locked) {
    say({ kind: 'places-locked' })
    return
  }
  stopPlanning()
  const selected = selectedNodeIds()
  const task = taskFor(map, sides, selected)
  const asked = JSON.stringify(task)
  const planning = planTidy(task)
  stopPlanning = planning.stop
  tidying.setState({ now: sides })
  announce('announce.tidying')
  const isSameMap = (now: CommunityMap) =>
    now.participants === map.participants &&
    now.resources === map.resources &&
    now.connections === map.connections &&
    now.zones === map.zones
  const isOutdated = (now: CommunityMap) => !isSameMap(now) && JSON.stringify(taskFor(now, sides, selected)) !== asked
  const unfollow = followMap(isOutdated, (isLeft) => {
    planning.stop()
    if (!isLeft) say({ kind: 'tidy-stopped' })
  })
  const plan = await planning.plan.catch(() => {
    say({ kind: 'tidy-failed' })
    return null
  })
  unfollow()
  if (stopPlanning === planning.stop) tidying.setState({ now: null })
  const { session } = sessionStore.getState()
  if (plan !== null && session !== null) await carryOut(session.map, plan, task.only)
}

function toggleTray(): void {
  const { trayOpen } = viewStore.getState()
  // The list goes, and the keyboard with it.
  if (trayOpen && document.activeElement?.closest('.tray-list')) canvasControl()?.focus()
  viewStore.setState({ trayOpen: !trayOpen })
}

/** What arranges the map, and shows who has no place in its weave yet. */
export const LAYOUT_ACTIONS = {
  'view/tray': toggleTray,
  'view/tidy': () => void tidyMap('mixed'),
  'view/tidy-sides': () => void tidyMap('apart'),
}
