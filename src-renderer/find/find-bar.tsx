import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { useStore } from 'zustand'
import { LONGEST_FIND } from '../../src-model/contract/kept-view'
import { DIMENSIONS } from '../../src-model/find/filter'
import { IconButton } from '../shell/icon-button'
import { findStore } from '../state/find-store'
import { useText } from '../state/use-text'
import { FilterMenu } from './filter-menu'
import { FindResults, optionId } from './find-results'
import { closeFind } from './open-find'
import { type Finding, useFinding } from './use-finding'
import { currentQuery } from './use-shown'

function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.stopPropagation()
  // An open list of choices closes first, by itself.
  if (event.currentTarget.querySelector(':popover-open') !== null) return
  event.preventDefault()
  closeFind()
}

function Steps({ finding, current }: { finding: Finding; current: string }) {
  const { t } = useText()
  const { results, at, visit } = finding
  const count = results.length
  return (
    <>
      <p className="find-count" role="status">
        {current}
      </p>
      {([-1, 1] as const).map((by) => (
        <IconButton
          key={by}
          label={t(by < 0 ? 'find.previous' : 'find.next')}
          disabled={count === 0}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => visit((at + by + count) % count)}
        >
          {by < 0 ? <ChevronUp size={18} aria-hidden="true" /> : <ChevronDown size={18} aria-hidden="true" />}
        </IconButton>
      ))}
    </>
  )
}

/** The bar over the canvas that finds by any text of the map, and says what of it is to be seen. */
export function FindBar() {
  const { t, n } = useText()
  const text = useStore(findStore, (state) => state.text)
  const hasQuery = useStore(findStore, (state) => currentQuery(state).length > 0)
  const finding = useFinding()
  const { results, at, isListed } = finding
  const list = useId()
  const lit = results[at]
  const found = results.length === 0 ? t('find.nothing') : n('find.count', results.length, { at: at + 1 })
  return (
    <search
      className="find-bar"
      data-region="find"
      data-over-canvas
      aria-label={t('find.label')}
      onKeyDown={leaveOnEscape}
    >
      <div className="find-line">
        <Search size={18} aria-hidden="true" className="find-icon" />
        <input
          className="find-field"
          type="text"
          role="combobox"
          aria-label={t('find.field-label')}
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={list}
          aria-activedescendant={lit && isListed ? optionId(list, lit.id) : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={LONGEST_FIND}
          placeholder={t('find.placeholder')}
          value={text}
          onChange={({ target }) => finding.onType(target.value)}
          onKeyDown={finding.onKeyDown}
        />
        <Steps finding={finding} current={hasQuery ? found : ''} />
        <IconButton label={t('find.close')} onClick={closeFind}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <FindResults id={list} finding={finding} />
      <fieldset className="find-filters" aria-label={t('find.filters')}>
        {DIMENSIONS.map((each) => (
          <FilterMenu key={each} dimension={each} />
        ))}
      </fieldset>
    </search>
  )
}
