import { ask, refreshLibrary } from '../../state/app-store'
import { forgetSession } from '../../state/capture-store'
import { closeSession } from '../../state/session-store'
import { useSession } from '../../state/use-session'
import { ConfirmDelete } from './confirm-delete'

async function remove(id: string): Promise<void> {
  const gone = await ask('session/delete', { id })
  if (gone === undefined) return
  closeSession()
  forgetSession(id)
  await refreshLibrary()
}

/** Asks before the open session is deleted, and goes back to the library. */
export function DeleteSessionDialog({ close }: { close: () => void }) {
  const { id, title } = useSession((session) => session.map.session)
  const confirm = () => {
    close()
    void remove(id)
  }
  return <ConfirmDelete title={title} confirm={confirm} close={close} />
}
