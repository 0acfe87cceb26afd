import { Check } from 'lucide-react'
import { choiceOf, isChecked, whyNot } from '../../actions/action-state'
import { shortcutText } from '../../actions/shortcut'
import { NodeMark } from '../../panels/node-mark'
import { useText } from '../../state/use-text'
import { isAction, type PaletteItem, shortcutOf } from './palette-items'

interface PaletteOptionProps {
  item: PaletteItem
  id: string
  lit: boolean
  /** Called when the pointer moves over it; not when the list moves under the pointer. */
  light: () => void
  run: () => void
}

/** What stands at a line's end: its key, or why it cannot be done now. */
function Aside({ item }: { item: PaletteItem }) {
  const texts = useText()
  const { t } = texts
  if (!isAction(item)) return <span className="palette-aside">{t('palette.people')}</span>
  const reason = whyNot(item.id)
  if (reason !== null) return <span className="palette-aside">{t(reason)}</span>
  const choice = choiceOf(item.id, texts)
  if (choice !== null) return <span className="palette-aside">{choice}</span>
  const shortcut = shortcutOf(item)
  return shortcut === undefined ? null : <kbd>{shortcutText(shortcut, t)}</kbd>
}

/** One line of the palette. */
export function PaletteOption({ item, id, lit, light, run }: PaletteOptionProps) {
  const isDisabled = isAction(item) && whyNot(item.id) !== null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div
      id={id}
      className="palette-option"
      role="option"
      tabIndex={-1}
      aria-selected={lit}
      aria-disabled={isDisabled || undefined}
      // The field keeps the keyboard.
      onPointerMove={light}
      onMouseDown={(event) => event.preventDefault()}
      onClick={isDisabled ? undefined : run}
    >
      <span className="palette-mark">
        {isAction(item) ? (
          isChecked(item.id) && <Check className="palette-check" aria-hidden="true" />
        ) : (
          <NodeMark node={item.node} />
        )}
      </span>
      <span className="palette-name" dir="auto">
        {item.label}
      </span>
      <Aside item={item} />
    </div>
  )
}
