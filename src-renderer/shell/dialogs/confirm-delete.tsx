import { useText } from '../../state/use-text'
import { ConfirmForGood } from './confirm-for-good'

interface ConfirmDeleteProps {
  /** The session's title. */
  title: string
  confirm: () => void
  close: () => void
}

/** Asks before a session is gone for good. */
export function ConfirmDelete({ title, confirm, close }: ConfirmDeleteProps) {
  const { t } = useText()
  return (
    <ConfirmForGood
      heading={t('dialog-ui.delete-title', { title })}
      action={t('dialog-ui.delete-confirm')}
      confirm={confirm}
      close={close}
    >
      <p>{t('dialog-ui.delete-warning')}</p>
      <p className="modal-soft">{t('dialog-ui.delete-exported')}</p>
    </ConfirmForGood>
  )
}
