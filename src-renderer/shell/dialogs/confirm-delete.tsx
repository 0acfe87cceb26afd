import { useText } from '../../state/use-text'
import { Modal } from './modal'

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
    <Modal heading={t('dialog-ui.delete-title', { title })} close={close}>
      <p>{t('dialog-ui.delete-warning')}</p>
      <p className="modal-soft">{t('dialog-ui.delete-exported')}</p>
      <div className="modal-buttons">
        {/* The harmless answer is the one that Enter gives. */}
        <button type="button" className="button" data-focus-first onClick={close}>
          {t('dialog-ui.cancel')}
        </button>
        <button type="button" className="button" data-look="danger" onClick={confirm}>
          {t('dialog-ui.delete-confirm')}
        </button>
      </div>
    </Modal>
  )
}
