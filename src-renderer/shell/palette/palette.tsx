import './palette.css'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { actionSpec } from '../../../src-model/actions'
import { whyNot } from '../../actions/action-state'
import { matchesShortcut } from '../../actions/shortcut'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { keepingFocus } from '../keep-focus'
import { isAction, type PaletteItem, paletteEntries, paletteGroups } from './palette-items'
import { PaletteOption } from './palette-option'
import { runItem } from './run-item'

/** How many lines Page Up and Page Down pass over. */
const PAGE = 8

/** Where a key leads in the list; `null` for a key that leads nowhere. */
function target({ key, shiftKey }: KeyboardEvent, lit: number, count: number): number | null {
  if (shiftKey || count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return lit === last ? 0 : lit + 1
    case 'ArrowUp':
      return lit === 0 ? last : lit - 1
    case 'PageDown':
      return Math.min(lit + PAGE, last)
    case 'PageUp':
      return Math.max(lit - PAGE, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

function canRun(item: PaletteItem | undefined): item is PaletteItem {
  return item !== undefined && (!isAction(item) || whyNot(item.id) === null)
}

/** Opens with the component, and gives the keyboard back when it goes. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    return keepingFocus(
      () => element?.showModal(),
      () => element?.close(),
    )
  }, [])
  return dialog
}

/** Every action, and the way to everyone on the map: type a little of it, Enter. */
export function Palette({ close }: { close: () => void }) {
  const { t, n } = useText()
  const map = useSession((session) => session.map)
  const dialog = useModal()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setLit] = useState<number | null>(null)
  const entries = useMemo(() => paletteEntries(map, t), [map, t])
  const groups = useMemo(() => paletteGroups(entries, typed, t), [entries, typed, t])
  const items = groups.flatMap((group) => group.items)
  // Until a line is chosen, Enter is for the first that can be done now.
  const litIndex = chosen ?? Math.max(0, items.findIndex(canRun))
  const lit = items[litIndex]

  useLayoutEffect(() => {
    // The first line of all comes with its heading.
    if (litIndex === 0) list.current?.scrollTo({ top: 0 })
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [litIndex])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = target(event, litIndex, items.length)
    if (next !== null) setLit(next)
    else if (event.key === 'Enter') {
      if (canRun(lit)) runItem(lit, close)
    } else if (matchesShortcut(actionSpec('view/palette').shortcut ?? '', event.nativeEvent)) close()
    // The list is left by Escape: there is nothing else in here to step to.
    else if (event.key !== 'Tab') return
    event.preventDefault()
  }
  const idOf = (item: PaletteItem) => `${id}-${item.id}`
  return (
    <dialog ref={dialog} className="palette" aria-label={t('palette.label')} closedby="any" onCancel={close}>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label={t('palette.label')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={lit && idOf(lit)}
          data-testid="palette-field"
          autoFocus
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setLit(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={t('palette.label')}>
        {groups.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of options are not fields of a form
          <div key={group.heading} role="group" aria-labelledby={`${id}-${index}`}>
            <div id={`${id}-${index}`} className="palette-heading" role="presentation">
              {group.heading}
            </div>
            {group.items.map((item) => (
              <PaletteOption
                key={item.id}
                item={item}
                id={idOf(item)}
                lit={item === lit}
                light={() => setLit(items.indexOf(item))}
                run={() => runItem(item, close)}
              />
            ))}
          </div>
        ))}
      </div>
      {items.length === 0 ? <p className="palette-none">{t('palette.none', { typed })}</p> : null}
      <p className="palette-hint">{t('palette.hint')}</p>
      <p className="visually-hidden" role="status">
        {typed === '' ? '' : n('palette.count', items.length)}
      </p>
    </dialog>
  )
}
