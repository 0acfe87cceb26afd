import { CircleAlert, HardDrive } from 'lucide-react'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'

/** Whether everything that was captured is safe on this computer's disk. It says so only when it is. */
export function SavedMark() {
  const { t, notSaved } = useText()
  const saved = useSession((session) => session.saved)
  const seq = useSession((session) => session.seq)
  const state = saved.state === 'saved' && saved.seq < seq ? 'saving' : saved.state
  const trouble = saved.error === null ? '' : notSaved(saved.error)
  return (
    <output
      className="saved-mark"
      data-testid="saved-mark"
      data-state={state}
      data-seq={saved.seq}
      aria-live={state === 'failed' ? 'assertive' : 'off'}
      title={trouble}
    >
      {state === 'failed' ? <CircleAlert size={16} aria-hidden="true" /> : <HardDrive size={16} aria-hidden="true" />}
      <span>{state === 'failed' ? trouble : t(`saved.${state}`)}</span>
    </output>
  )
}
