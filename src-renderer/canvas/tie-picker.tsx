import './tie-picker.css'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { quoteName } from '../../src-model/capture/quotes'
import type { Id } from '../../src-model/map/ids'
import { tieBetween } from '../../src-model/map/kinds'
import { nodeOf } from '../../src-model/map/map'
import { foldForSearch } from '../../src-model/text'
import { focusCapture } from '../capture/focus-capture'
import { handOver } from '../state/capture-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'
import { tieNodes } from './make-tie'

const MOST_SHOWN = 8

function close(): void {
  viewStore.setState({ tiePickerOpen: false })
  canvasControl()?.focus()
}

/** Names that begin with what is typed first, then names with a word that does. */
function useMatches(typed: string, except: Id | undefined) {
  const map = useSession((session) => session.map)
  return useMemo(() => {
    const wanted = foldForSearch(typed)
    const nodes = [...map.order.participants, ...map.order.resources].flatMap((id) => nodeOf(map, id) ?? [])
    const ranked = nodes
      .filter((node) => node.id !== except)
      .map((node) => ({ node, at: ` ${foldForSearch(node.name)}`.indexOf(` ${wanted}`) }))
      .filter(({ at }) => at >= 0)
    return ranked
      .sort((a, b) => Number(a.at > 0) - Number(b.at > 0))
      .slice(0, MOST_SHOWN)
      .map(({ node }) => node)
  }, [map, typed, except])
}

/** Ties the selected node to another by its name: type, Enter. */
export function TiePicker() {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  const [from] = useState(() => [...viewStore.getState().selection].find((id) => nodeOf(map, id) !== undefined))
  const [typed, setTyped] = useState('')
  const [litIndex, setLit] = useState(0)
  const matches = useMatches(typed, from)
  const start = from === undefined ? undefined : nodeOf(map, from)

  const lit = matches[litIndex]
  const tie = from !== undefined && lit !== undefined ? tieBetween(map, from, lit.id, kind) : undefined

  const choose = (id: Id) => {
    if (from !== undefined) void tieNodes([from], [id])
    close()
  }
  /** Nobody has this name yet: the capture line makes whoever it is, and nothing typed is lost. */
  const writeLine = () => {
    if (typed.trim() === '' || start === undefined) return
    viewStore.setState({ tiePickerOpen: false })
    handOver(`${quoteName(start.name)} > ${typed}`, null)
    focusCapture()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (lit) choose(lit.id)
      else writeLine()
    } else if (event.key === 'ArrowDown') setLit((litIndex + 1) % Math.max(matches.length, 1))
    else if (event.key === 'ArrowUp') setLit((litIndex - 1 + matches.length) % Math.max(matches.length, 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="tie-picker" role="dialog" aria-label={t('tie-picker.label')}>
      <label htmlFor="tie-picker-field">
        {t('tie-picker.heading', { name: start?.name ?? '', kind: t(`kind.${tie?.kind ?? kind}`) })}
      </label>
      <input
        id="tie-picker-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="tie-picker-list"
        aria-activedescendant={lit ? `tie-picker-${lit.id}` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the list was asked for by a key, and is typed into at once
        autoFocus
        value={typed}
        placeholder={t('tie-picker.placeholder')}
        onChange={(event) => {
          setTyped(event.target.value)
          setLit(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => viewStore.setState({ tiePickerOpen: false })}
      />
      <div id="tie-picker-list" role="listbox" aria-label={t('tie-picker.label')}>
        {matches.map((node, index) => (
          <div
            key={node.id}
            id={`tie-picker-${node.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === litIndex}
            dir="auto"
            onMouseDown={(event) => {
              event.preventDefault()
              choose(node.id)
            }}
          >
            {node.name}
          </div>
        ))}
        {matches.length === 0 ? <p className="tie-picker-none">{t('tie-picker.none')}</p> : null}
      </div>
    </div>
  )
}
