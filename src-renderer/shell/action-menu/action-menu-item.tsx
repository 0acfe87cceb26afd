import { Check } from 'lucide-react'
import { type ActionId, actionSpec } from '../../../src-model/actions'
import { choiceOf } from '../../actions/action-state'
import { shortcutText } from '../../actions/shortcut'
import { useActionState } from '../../actions/use-action-state'
import { useText } from '../../state/use-text'

/** One line of a menu: what it does, its key, and whether it can be done now. */
export function ActionMenuItem({ id, run }: { id: ActionId; run: () => void }) {
  const texts = useText()
  const { t } = texts
  const { available, checked, reason } = useActionState(id)
  const { shortcut } = actionSpec(id)
  const aside = choiceOf(id, texts) ?? (shortcut === undefined ? null : shortcutText(shortcut, t))
  const label = t(`action.${id}`)
  return (
    <button
      type="button"
      className="action-menu-item"
      tabIndex={-1}
      {...(checked === null ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked })}
      // Not `disabled`: the arrows stop here too, or nobody without a pointer could read why.
      aria-disabled={!available || undefined}
      title={reason === null ? undefined : t(reason)}
      data-action={id}
      data-label={label}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={available ? run : undefined}
    >
      <span className="action-menu-mark">{checked ? <Check aria-hidden="true" /> : null}</span>
      <span className="action-menu-label">{label}</span>
      {aside === null ? null : <kbd>{aside}</kbd>}
    </button>
  )
}
