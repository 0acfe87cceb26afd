import type { AgendaStep } from '../../src-model/agenda'
import { WALL_NAMES, type WallState } from '../../src-model/wall/wall-state'
import { ask } from '../state/app-store'
import { wallStore } from '../wall/wall-store'

function stateNow(): WallState | undefined {
  return wallStore.getState().shown?.state
}

function change(changes: Partial<WallState>): void {
  void ask('wall/change', changes)
}

function toggle(field: 'frozen' | 'spotlight' | 'blank' | 'testCard' | 'question' | 'phase' | 'insight' | 'legend') {
  return () => change({ [field]: !stateNow()?.[field] })
}

function nextNames(): void {
  const names = stateNow()?.names ?? 'full'
  change({ names: WALL_NAMES[(WALL_NAMES.indexOf(names) + 1) % WALL_NAMES.length] ?? 'full' })
}

function step(name: AgendaStep) {
  return () => void ask('agenda/step', { step: name })
}

/** What the wall menu does. */
export const WALL_ACTIONS = {
  'wall/open': () => void ask('wall/open', { place: null }),
  'wall/close': () => void ask('wall/close', {}),
  'wall/panel': () => undefined,
  'wall/follow': () => change({ mode: 'follow' }),
  'wall/fit': () => change({ mode: 'fit' }),
  'wall/freeze': toggle('frozen'),
  'wall/spotlight': toggle('spotlight'),
  'wall/blank': toggle('blank'),
  'wall/names': nextNames,
  'wall/room': () => change({ room: stateNow()?.room === 'dark' ? 'lit' : 'dark' }),
  'wall/question': toggle('question'),
  'wall/phase': toggle('phase'),
  'wall/insight': toggle('insight'),
  'wall/legend': toggle('legend'),
  'wall/test-card': toggle('testCard'),
  'agenda/next-phase': step('next'),
  'agenda/previous-phase': step('previous'),
  'agenda/toggle-timer': step('toggle-timer'),
  'agenda/more-time': step('more-time'),
  'agenda/end': step('end'),
}
