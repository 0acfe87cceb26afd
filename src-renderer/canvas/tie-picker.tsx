import './tie-picker.css'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { actionSpec } from '../../src-model/actions'
import { HABIT } from '../../src-model/capture/habit-keys'
import { pickTarget } from '../../src-model/capture/pick'
import { quoteName } from '../../src-model/capture/quotes'
import type { Id } from '../../src-model/map/ids'
import { tieBetween } from '../../src-model/map/kinds'
import type { MapNode } from '../../src-model/map/map'
import { nodeOf, own } from '../../src-model/map/map'
import { existingTie } from '../../src-model/map/ties'
import { shortcutText } from '../actions/shortcut'
import { focusCapture } from '../capture/focus-capture'
import { SuggestionMark } from '../capture/suggestion-mark'
import { handOver, latelyUsed, noteUsed } from '../state/capture-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'
import { tieNodes } from './make-tie'
import { TieSample } from './tie-sample'

const MOST_SHOWN = 8

function close(): void {
  viewStore.setState({ tiePickerOpen: false })
  canvasControl()?.focus()
}

function useMatches(typed: string, from: Id | undefined): MapNode[] {
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  return useMemo(
    () => (from === undefined ? [] : pickTarget(typed, from, { map, kind, lately: latelyUsed() }).slice(0, MOST_SHOWN)),
    [map, kind, typed, from],
  )
}

interface OptionProps {
  node: MapNode
  from: Id | undefined
  isLit: boolean
  onChoose: () => void
}

/** Somebody to tie to, with what tells namesakes apart, and whether they are tied so already. */
function Option({ node, from, isLit, onChoose }: OptionProps) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  const person = own(map.participants, node.id)
  const detail = person ? person.organisation || person.role : ''
  const tie = from === undefined ? undefined : tieBetween(map, from, node.id, kind)
  const isTied = tie !== undefined && existingTie(map, tie) !== undefined
  return (
    <div
      id={`tie-picker-${node.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isLit}
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose()
      }}
    >
      <SuggestionMark id={node.id} />
      <span dir="auto">{node.name}</span>
      {detail === '' ? null : <small dir="auto">{detail}</small>}
      {isTied ? <small className="tie-picker-tied">{t('tie-picker.tied')}</small> : null}
    </div>
  )
}

/** Ties the selected node to another by its name: type, Enter. */
export function TiePicker() {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  const origin = useStore(viewStore, (state) => state.origin)
  const [from] = useState(() => [...viewStore.getState().selection].find((id) => nodeOf(map, id) !== undefined))
  const [typed, setTyped] = useState('')
  // By who it is: another kind puts them in another order.
  const [litId, setLit] = useState<Id | null>(null)
  const matches = useMatches(typed, from)
  const start = from === undefined ? undefined : nodeOf(map, from)

  const litIndex = Math.max(
    0,
    matches.findIndex(({ id }) => id === litId),
  )
  const lit = matches[litIndex]
  const tie = from !== undefined && lit !== undefined ? tieBetween(map, from, lit.id, kind) : undefined

  const choose = (id: Id) => {
    if (from !== undefined) {
      noteUsed([HABIT.node(from), HABIT.node(id), HABIT.kind(kind)])
      void tieNodes([from], [id])
    }
    close()
  }
  /** Nobody has this name yet: the capture line makes whoever it is, and nothing typed is lost. */
  const writeLine = () => {
    if (typed.trim() === '' || start === undefined) return
    viewStore.setState({ tiePickerOpen: false })
    handOver(`${quoteName(start.name)} > ${typed}`, null)
    focusCapture()
  }
  const step = (by: 1 | -1) => setLit(matches.at((litIndex + by) % matches.length)?.id ?? null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (lit) choose(lit.id)
      else writeLine()
    } else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="tie-picker" role="dialog" aria-label={t('tie-picker.label')}>
      <label htmlFor="tie-picker-field">
        {t('tie-picker.heading', { name: start?.name ?? '', kind: t(`kind.${tie?.kind ?? kind}`) })}
      </label>
      <p className="tie-picker-kind" aria-hidden="true">
        <TieSample kind={tie?.kind ?? kind} origin={origin} className="current-line" />
        <kbd>{shortcutText(actionSpec('tie/next-kind').shortcut ?? '', t)}</kbd> {t('tie-picker.change-kind')}
      </p>
      <input
        id="tie-picker-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="tie-picker-list"
        aria-activedescendant={lit ? `tie-picker-${lit.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the list was asked for by a key, and is typed into at once
        autoFocus
        value={typed}
        placeholder={t('tie-picker.placeholder')}
        onChange={(event) => {
          setTyped(event.target.value)
          setLit(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => viewStore.setState({ tiePickerOpen: false })}
      />
      <div id="tie-picker-list" role="listbox" aria-label={t('tie-picker.label')}>
        {matches.map((node) => (
          <Option key={node.id} node={node} from={from} isLit={node === lit} onChoose={() => choose(node.id)} />
        ))}
      </div>
      {matches.length === 0 ? <p className="tie-picker-none">{t('tie-picker.none')}</p> : null}
    </div>
  )
}
