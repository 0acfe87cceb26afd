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

/** Says for as long as a filter is on that it is, how much it leaves, and whether newcomers are faded by it. */
export function FilterChip() {
  const { t, n } = useText()
  const isOn = useStore(findStore, ({ filter }) => isFiltering(filter))
  const shown = useShown()
  const newcomers = useFadedNewcomers(shown)
  if (!isOn || shown === null) return <p className="visually-hidden" role="status" />
  const { of, shown: left, all } = shown.count
  const { shortcut = '' } = actionSpec('edit/clear-filter')
  return (
    <div className="filter-chip">
      <Funnel size={16} aria-hidden="true" />
      <p role="status">
        {t(`find.on.${of}`, { shown: left, all })}
        {newcomers > 0 ? <strong> {n('find.newcomers', newcomers)}</strong> : null}
      </p>
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
    </div>
  )
}
