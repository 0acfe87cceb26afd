import type { Phase } from '../../src-model/agenda'
import type { WallStatus } from '../../src-model/contract/wall'
import type { TextKey } from '../../src-model/language/translate'
import type { WallState } from '../../src-model/wall/wall-state'
import type { Texts } from '../texts'
import { announceAs } from './announce'
import { wallStatusStore } from './wall-status'

type Saying = (texts: Texts) => string

function plainly(key: TextKey): Saying {
  return ({ t }) => t(key)
}

function ofStatus(now: WallStatus | null, before: WallStatus | null): Saying[] {
  return now === null || before === null || now.is === before.is ? [] : [plainly(`announce.wall-${now.is}`)]
}

const SWITCHED = [
  'frozen',
  'spotlight',
  'takeAway',
  'blank',
  'testCard',
  'question',
  'phase',
  'insight',
  'legend',
] as const

function ofState(now: WallState | null, before: WallState | null): Saying[] {
  if (now === null || before === null) return []
  const switched = SWITCHED.filter((field) => now[field] !== before[field])
  const sayings = switched.map((field) => plainly(`announce.wall-${field}-${now[field] ? 'on' : 'off'}`))
  if (now.mode !== before.mode) sayings.push(plainly(`announce.wall-${now.mode}`))
  if (now.names !== before.names) sayings.push(plainly(`announce.wall-names-${now.names}`))
  if (now.room !== before.room) sayings.push(plainly(`announce.wall-room-${now.room}`))
  return sayings
}

function ofPhase(now: Phase | null, before: Phase | null): Saying[] {
  if (now === null) return before === null ? [] : [plainly('announce.agenda-ended')]
  if (now.phase !== before?.phase) return [({ t }) => t('announce.phase', { phase: t(`agenda.${now.phase}`) })]
  if ((now.endsAt === null) === (before.endsAt === null)) return []
  return [plainly(now.endsAt === null ? 'announce.timer-paused' : 'announce.timer-runs')]
}

/** Begins to say what becomes of the wall and the agenda, for those who do not see their controls. */
export function connectWallAnnouncing(): void {
  wallStatusStore.subscribe((now, before) => {
    const sayings = [
      ...ofStatus(now.status, before.status),
      ...ofState(now.state, before.state),
      ...ofPhase(now.phase, before.phase),
    ]
    // One sentence spoken after another would take its place.
    if (sayings.length > 0) announceAs((texts) => sayings.map((say) => say(texts)).join('. '))
  })
}
