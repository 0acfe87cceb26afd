import { IconButton } from '../icon-button'
import './dialogs.css'
import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useText } from '../../state/use-text'
import { keepingFocus } from '../keep-focus'

interface ModalProps {
  heading: string
  close: () => void
  /** Whether a click beside it closes it, as Escape always does. */
  lightly?: boolean
  /** Wider than a question and its answer need; `widest` for what is as wide as the window lets it be. */
  wide?: boolean | 'widest'
  children: ReactNode
}

/** A native modal dialog that is open for as long as it is rendered. `data-focus-first` marks where the focus starts. */
export function Modal({ heading, close, lightly = false, wide = false, children }: ModalProps) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    const open = () => {
      element?.showModal()
      element?.querySelector<HTMLElement>('[data-focus-first]')?.focus()
    }
    // Closed, not just removed: closing is what gives the focus back to where it was.
    return keepingFocus(open, () => element?.close())
  }, [])

  return (
    <dialog
      ref={dialog}
      className="modal"
      data-wide={wide || undefined}
      aria-labelledby={id}
      closedby={lightly ? 'any' : 'closerequest'}
      onCancel={close}
    >
      <header className="modal-head">
        <h2 id={id}>{heading}</h2>
        <IconButton label={t('dialog-ui.close')} onClick={close}>
          <X size={20} aria-hidden="true" />
        </IconButton>
      </header>
      {children}
    </dialog>
  )
}
