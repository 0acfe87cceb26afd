import { type ActionId, actionSpec } from '../../src-model/actions'
import { runAction } from '../actions/run-action'
import { shortcutText } from '../actions/shortcut'
import { useActionState } from '../actions/use-action-state'
import { useText } from '../state/use-text'
import { ActionIcon, type PicturedActionId } from './action-icon'
import { IconButton } from './icon-button'

interface ActionButtonProps {
  id: PicturedActionId & ActionId
  /** Instead of what the action does by key and menu. */
  run?: (() => void) | undefined
  /** Looks switched on, though a press does not switch it off. */
  on?: boolean | undefined
}

/** A button for an action: its name, shortcut, picture and state come with it. */
export function ActionButton({ id, run, on }: ActionButtonProps) {
  const { t } = useText()
  const { available, checked } = useActionState(id)
  const { shortcut } = actionSpec(id)
  const name = t(`action.${id}`)
  return (
    <IconButton
      data-action={id}
      label={name}
      aria-pressed={checked ?? undefined}
      data-on={on || undefined}
      title={shortcut ? `${name} (${shortcutText(shortcut, t)})` : name}
      disabled={!available}
      // The pointer's press must not take the keyboard from the line or the canvas: the next key belongs there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run ?? (() => runAction(id))}
    >
      <ActionIcon id={id} />
    </IconButton>
  )
}
