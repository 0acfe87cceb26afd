import type { AgendaStep } from '../../src-model/agenda'
import { WALL_NAMES, type WallState } from '../../src-model/wall/wall-state'
import { goToWallPanel, leaveWithWall, showWallPanel } from '../panels/wall/open-wall-panel'
import { ask, say } from '../state/app-store'
import { changeWall, isWallOpen, openWall, wallStatusStore } from '../state/wall-status'
import { whyNotWall } from './wall-action-state'

type Switch = {
  [Field in keyof WallState]: WallState[Field] extends boolean ? Field : never
}[keyof WallState]

function change(changes: Partial<WallState>): void {
  void changeWall(changes)
}

function toggle(field: Switch) {
  return () => change({ [field]: !wallStatusStore.getState().state?.[field] })
}

/** What can be asked for by key and menu although there is no wall to do it to. */
function onOpenWall(does: () => void) {
  return () => (isWallOpen() ? does() : say({ kind: 'wall-closed' }))
}

function nextNames(): void {
  const names = wallStatusStore.getState().state?.names ?? 'full'
  change({ names: WALL_NAMES[(WALL_NAMES.indexOf(names) + 1) % WALL_NAMES.length] ?? 'full' })
}

function otherRoom(): void {
  change({ room: wallStatusStore.getState().state?.room === 'dark' ? 'lit' : 'dark' })
}

function open(): void {
  if (isWallOpen()) showWallPanel()
  else void openWall(null)
}

function close(): void {
  leaveWithWall()
  void ask('wall/close', {})
}

function step(id: 'next-phase' | 'previous-phase' | 'toggle-timer' | 'more-time' | 'end', name: AgendaStep) {
  return () => {
    if (whyNotWall(`agenda/${id}`) === null) void ask('agenda/step', { step: name })
    else say({ kind: 'no-phase' })
  }
}

/** What the wall menu does. */
export const WALL_ACTIONS = {
  'wall/open': open,
  'wall/close': onOpenWall(close),
  'wall/panel': goToWallPanel,
  'wall/follow': () => change({ mode: 'follow' }),
  'wall/fit': () => change({ mode: 'fit' }),
  'wall/freeze': onOpenWall(toggle('frozen')),
  'wall/spotlight': onOpenWall(toggle('spotlight')),
  'wall/take-away': onOpenWall(toggle('takeAway')),
  'wall/blank': onOpenWall(toggle('blank')),
  'wall/names': nextNames,
  'wall/room': otherRoom,
  'wall/question': toggle('question'),
  'wall/phase': toggle('phase'),
  'wall/insight': toggle('insight'),
  'wall/legend': toggle('legend'),
  'wall/test-card': onOpenWall(toggle('testCard')),
  'agenda/next-phase': step('next-phase', 'next'),
  'agenda/previous-phase': step('previous-phase', 'previous'),
  'agenda/toggle-timer': step('toggle-timer', 'toggle-timer'),
  'agenda/more-time': step('more-time', 'more-time'),
  'agenda/end': step('end', 'end'),
}
