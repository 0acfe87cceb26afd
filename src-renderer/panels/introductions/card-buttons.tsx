import type { ActionId } from '../../../src-model/actions'
import type { TextKey } from '../../../src-model/language/translate'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { useText } from '../../state/use-text'
import { isUnread } from './unread'

interface CardAction {
  id: Extract<ActionId, `introduction/${string}`>
  /** Its key while the card has the keyboard. */
  key: 'Enter' | 'Delete' | 'N'
  label: TextKey
  hint: TextKey
}

const ACTIONS: readonly CardAction[] = [
  { id: 'introduction/make', key: 'Enter', label: 'introductions.make', hint: 'introductions.make-hint' },
  { id: 'introduction/dismiss', key: 'Delete', label: 'introductions.dismiss', hint: 'introductions.dismiss-hint' },
  { id: 'introduction/another', key: 'N', label: 'introductions.another', hint: 'introductions.another-hint' },
]

/** What can be done with the pair that is next, each with its key. */
export function CardButtons() {
  const { t } = useText()
  return (
    <div className="introduction-buttons">
      {ACTIONS.map(({ id, key, label, hint }) => (
        <button
          key={id}
          type="button"
          className="button"
          data-look={id === 'introduction/make' ? 'main' : undefined}
          data-action={id}
          title={t(hint)}
          aria-keyshortcuts={key}
          onClick={({ timeStamp }) => isUnread(timeStamp) || runAction(id)}
        >
          {t(label)}
          <span aria-hidden="true">
            <kbd>{shortcutText(key, t)}</kbd>
          </span>
        </button>
      ))}
    </div>
  )
}
