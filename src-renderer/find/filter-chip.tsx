import { Funnel, X } from 'lucide-react'
import { useStore } from 'zustand'
import { actionSpec } from '../../src-model/actions'
import { isFiltering } from '../../src-model/find/filter'
import { shortcutText } from '../actions/shortcut'
import { canvasControl } from '../canvas/canvas-control'
import { clearFilter, findStore } from '../state/find-store'
import { useText } from '../state/use-text'
import { useFadedNewcomers } from './use-faded-newcomers'
import { useShown } from './use-shown'

function clear(): void {
  const hadKeyboard = document.activeElement?.closest('.filter-chip') !== null
  clearFilter()
  // The button goes with the filter, and what had the keyboard goes with the button.
  if (hadKeyboard) canvasControl()?.focus()
}

function ClearButton() {
  const { t } = useText()
  const { shortcut = '' } = actionSpec('edit/clear-filter')
  return (
    <button
      type="button"
      className="button"
      data-look="plain"
      title={`${t('action.edit/clear-filter')} (${shortcutText(shortcut, t)})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={clear}
    >
      <X size={16} aria-hidden="true" />
      {t('find.clear')}
    </button>
  )
}

/** Says for as long as a filter is on that it is, how much it leaves, and whether newcomers are faded by it. */
export function FilterChip() {
  const { t, n } = useText()
  const isFiltered = useStore(findStore, ({ filter }) => isFiltering(filter))
  const shown = useShown()
  const newcomers = useFadedNewcomers(shown)
  const count = isFiltered ? shown?.count : undefined
  const isOn = count !== undefined
  // The same element on and off: screen readers speak what changes in one that was there before.
  return (
    <div className={isOn ? 'filter-chip' : undefined}>
      {isOn ? <Funnel size={16} aria-hidden="true" /> : null}
      <p key="said" role="status">
        {isOn ? t(`find.on.${count.of}`, { shown: count.shown, all: count.all }) : null}
        {isOn && newcomers > 0 ? <strong> {n('find.newcomers', newcomers)}</strong> : null}
      </p>
      {isOn ? <ClearButton /> : null}
    </div>
  )
}
