import type { TextKey } from '../../src-model/language/translate'
import type { WallState } from '../../src-model/wall/wall-state'
import { announceAs } from './announce'
import { wallStatusStore } from './wall-status'

const SWITCHED = ['frozen', 'spotlight', 'blank', 'testCard'] as const

/** What of the wall's state is said when it changes; `null` for what speaks for itself. */
function sayingOf(now: WallState, before: WallState): TextKey | null {
  const switched = SWITCHED.find((field) => now[field] !== before[field])
  if (switched !== undefined) return `announce.wall-${switched}-${now[switched] ? 'on' : 'off'}`
  if (now.mode !== before.mode) return `announce.wall-${now.mode}`
  if (now.names !== before.names) return `announce.wall-names-${now.names}`
  return now.room === before.room ? null : `announce.wall-room-${now.room}`
}

/** Begins to say what becomes of the wall, for those who do not see its controls. */
export function connectWallAnnouncing(): void {
  wallStatusStore.subscribe(({ status, state, phase }, before) => {
    if (status !== null && before.status !== null && status.is !== before.status.is) {
      announceAs(({ t }) => t(`announce.wall-${status.is}`))
    }
    const saying = state !== null && before.state !== null ? sayingOf(state, before.state) : null
    if (saying !== null) announceAs(({ t }) => t(saying))
    if (phase !== null && phase.phase !== before.phase?.phase) {
      announceAs(({ t }) => t('announce.phase', { phase: t(`agenda.${phase.phase}`) }))
    } else if (phase !== null && before.phase !== null && (phase.endsAt === null) !== (before.phase.endsAt === null)) {
      announceAs(({ t }) => t(phase.endsAt === null ? 'announce.timer-paused' : 'announce.timer-runs'))
    }
  })
}
