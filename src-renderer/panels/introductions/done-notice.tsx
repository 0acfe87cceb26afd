import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { bringBack, type Done, introductionsStore, keyOf } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { select } from '../../state/view-store'
import { focusPromise } from '../focus-details'
import { peopleOf } from './pair-names'

function Notice({ done }: { done: Done }) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const seq = useSession((session) => session.seq)
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  const [one, another] = peopleOf(map, done.introduction)
  if (one === undefined || another === undefined) return null
  if (done.is === 'dismissed' && done.seq !== seq) return null
  // The tie may have been taken back.
  if (done.is === 'made' && own(map.connections, done.tie) === undefined) return null
  const params = { a: one.name, b: another.name }
  const goOn = () => {
    if (done.is === 'dismissed') return bringBack(done.introduction)
    select([done.tie])
    focusPromise()
  }
  return (
    <div className="introductions-done">
      <p>{t(done.is === 'made' ? 'introductions.made' : 'introductions.dismissed', params)}</p>
      <button type="button" className="introductions-link" onClick={goOn}>
        {t(done.is === 'made' ? 'introductions.promise' : 'introductions.undo')}
      </button>
    </div>
  )
}

/** What was just done, and the way on from it: the promise that goes with a tie, or a dismissal taken back. */
export function DoneNotice() {
  const done = useStore(introductionsStore, (state) => state.done)
  return done === null ? null : <Notice key={keyOf(done.introduction)} done={done} />
}
