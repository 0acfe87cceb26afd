import { deleteSession } from '../../state/app-store'
import { useSession } from '../../state/use-session'
import { ConfirmDelete } from './confirm-delete'

/** Asks before the open session is deleted, and goes back to the library. */
export function DeleteSessionDialog({ close }: { close: () => void }) {
  const { id, title } = useSession((session) => session.map.session)
  const confirm = () => {
    close()
    void deleteSession(id)
  }
  return <ConfirmDelete title={title} confirm={confirm} close={close} />
}
