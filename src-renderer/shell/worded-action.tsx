import { type ActionId, actionSpec } from '../../src-model/actions'
import { runAction } from '../actions/run-action'
import { shortcutText } from '../actions/shortcut'
import { useActionState } from '../actions/use-action-state'
import { useText } from '../state/use-text'

/** A button for an action in words, with its key; nothing while the action would do nothing. */
export function WordedAction({ id }: { id: ActionId }) {
  const { t } = useText()
  const { available } = useActionState(id)
  const { shortcut } = actionSpec(id)
  if (!available) return null
  return (
    <button
      type="button"
      className="button worded-action"
      data-look="plain"
      // The pointer's press must not take the keyboard from the line or the canvas: the next key belongs there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(id)}
    >
      <span>{t(`action.${id}`)}</span>
      {shortcut === undefined ? null : <kbd>{shortcutText(shortcut, t)}</kbd>}
    </button>
  )
}
