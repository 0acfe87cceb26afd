import { CircleAlert, HardDrive } from 'lucide-react'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'

/** Whether everything that was captured is safe on this computer's disk. It says so only when it is. */
export function SavedMark() {
  const { t, error } = useText()
  const saved = useSession((session) => session.saved)
  const seq = useSession((session) => session.seq)
  const state = saved.state === 'saved' && saved.seq < seq ? 'saving' : saved.state
  const reason = saved.error === null ? '' : error(saved.error)
  return (
    <output
      className="saved-mark"
      data-testid="saved-mark"
      data-state={state}
      data-seq={saved.seq}
      aria-live={state === 'failed' ? 'assertive' : 'off'}
      title={reason}
    >
      {state === 'failed' ? <CircleAlert size={16} aria-hidden="true" /> : <HardDrive size={16} aria-hidden="true" />}
      <span>{state === 'failed' ? t('saved.failed', { reason }) : t(`saved.${state}`)}</span>
    </output>
  )
}
