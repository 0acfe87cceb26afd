import type { Id } from '../../../src-model/map/ids'
import { textsNaming } from '../../../src-model/map/without-person'
import { ask, say } from '../../state/app-store'
import { forgetLines } from '../../state/capture-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { select } from '../../state/view-store'
import { ConfirmForGood } from './confirm-for-good'

async function erase(id: Id): Promise<void> {
  select([])
  const erased = await ask('session/erase', { id })
  if (erased === undefined) return
  forgetLines()
  say({ kind: 'erased', onDisk: erased.onDisk })
}

/** Asks before all that is known of a person is gone for good. */
export function ErasePersonDialog({ id, close }: { id: Id; close: () => void }) {
  const { t, n } = useText()
  const name = useSession(({ map }) => map.participants[id]?.name)
  const texts = useSession(({ map }) => textsNaming(map, id))
  if (name === undefined) return null
  const confirm = () => {
    close()
    void erase(id)
  }
  return (
    <ConfirmForGood heading={t('erase.title', { name })} action={t('erase.confirm')} confirm={confirm} close={close}>
      <p>{t('erase.what')}</p>
      <p>
        {t('erase.resources')} {texts === 0 ? null : n('erase.texts', texts)}
      </p>
      <p className="modal-soft">{t('erase.exported')}</p>
    </ConfirmForGood>
  )
}
