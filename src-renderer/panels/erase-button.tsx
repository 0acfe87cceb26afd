import { Eraser } from 'lucide-react'
import { runAction } from '../actions/run-action'
import { useText } from '../state/use-text'

/** Asks whether the person shown is to be erased for good. */
export function EraseButton() {
  const { t } = useText()
  return (
    <button
      type="button"
      className="button inspector-delete"
      data-look="plain"
      onClick={() => runAction('edit/erase-person')}
    >
      <Eraser size={16} aria-hidden="true" />
      {t('inspector.erase-person')}
    </button>
  )
}
