import type { ReactNode } from 'react'
import { useText } from '../../state/use-text'
import { Modal } from './modal'

interface ConfirmForGoodProps {
  heading: string
  /** What the button says that does it. */
  action: string
  confirm: () => void
  close: () => void
  /** What goes, and what stays. */
  children: ReactNode
}

/** Asks before something is done that nothing takes back. */
export function ConfirmForGood({ heading, action, confirm, close, children }: ConfirmForGoodProps) {
  const { t } = useText()
  return (
    <Modal heading={heading} close={close}>
      {children}
      <div className="modal-buttons">
        {/* The harmless answer is the one that Enter gives. */}
        <button type="button" className="button" data-focus-first onClick={close}>
          {t('dialog-ui.cancel')}
        </button>
        <button type="button" className="button" data-look="danger" onClick={confirm}>
          {action}
        </button>
      </div>
    </Modal>
  )
}
