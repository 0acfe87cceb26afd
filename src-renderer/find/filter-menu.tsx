import { ChevronDown } from 'lucide-react'
import { type ToggleEvent, useId, useMemo } from 'react'
import { useStore } from 'zustand'
import { choicesOf, type FilterChoice, toggled } from '../../src-model/find/choices'
import type { Dimension } from '../../src-model/find/filter'
import { LOCALES } from '../../src-model/language/translate'
import { findStore } from '../state/find-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'

function choose(dimension: Dimension, value: string): void {
  findStore.setState(({ filter }) => ({ filter: toggled(filter, dimension, value) }))
}

/** Into the list that opens: by keyboard, its first choice would be one more Tab away. */
function focusFirst({ newState, currentTarget }: ToggleEvent<HTMLElement>): void {
  if (newState === 'open') currentTarget.querySelector('input')?.focus()
}

function ChoiceBox({ dimension, choice }: { dimension: Dimension; choice: FilterChoice }) {
  const { t } = useText()
  const { value, label, count, chosen } = choice
  return (
    <label className="filter-choice">
      <input type="checkbox" checked={chosen} onChange={() => choose(dimension, value)} />
      <span className="filter-choice-text" dir="auto">
        {'key' in label ? t(label.key) : label.text}
      </span>
      <span className="filter-choice-count">{count}</span>
    </label>
  )
}

/** The choices of one kind that the filter has: a button, and a list to tick under it. Nothing where none occurs. */
export function FilterMenu({ dimension }: { dimension: Dimension }) {
  const { t, language } = useText()
  const id = useId()
  const map = useSession((session) => session.map)
  const filter = useStore(findStore, (state) => state.filter)
  const choices = useMemo(() => {
    const all = choicesOf(map, dimension, filter)
    if (dimension !== 'organisations') return all
    const { compare } = new Intl.Collator(LOCALES[language], { numeric: true })
    const textOf = ({ label }: FilterChoice) => ('text' in label ? label.text : '')
    return all.toSorted((one, other) => compare(textOf(one), textOf(other)))
  }, [map, dimension, filter, language])
  const chosen = choices.filter((each) => each.chosen).length
  if (choices.length === 0) return null
  const label = t(`find.by.${dimension}`)
  return (
    <>
      <button
        type="button"
        className="button filter-button"
        data-look="plain"
        data-on={chosen > 0 || undefined}
        popoverTarget={id}
      >
        {label}
        {chosen > 0 ? <span className="filter-chosen">{chosen}</span> : null}
        <ChevronDown size={14} aria-hidden="true" />
      </button>
      <fieldset id={id} className="filter-menu" popover="auto" aria-label={label} onToggle={focusFirst}>
        {choices.map((choice) => (
          <ChoiceBox key={choice.value} dimension={dimension} choice={choice} />
        ))}
      </fieldset>
    </>
  )
}
