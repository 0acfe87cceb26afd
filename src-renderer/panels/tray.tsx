import './tray.css'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../src-model/map/ids'
import { notWoven } from '../../src-model/map/not-woven'
import { runAction } from '../actions/run-action'
import { canvasControl } from '../canvas/canvas-control'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { select, viewStore } from '../state/view-store'
import { TrayChip } from './tray-chip'

/** Which way a key walks through the list. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Where a key leads from one of several in a row, round and round; `undefined` for other keys. */
function targetOf(key: string, from: number, count: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? undefined : (from + step + count) % count
}

/** How many are listed, so that a map of thousands costs no more than one of a few. */
const MOST_LISTED = 60

function show(id: Id): void {
  select([id])
  canvasControl()?.reveal([id])
}

/** The people with no tie yet, where they cannot be overlooked: they leave it when they are tied. */
export function Tray() {
  const { t, n } = useText()
  const people = useSession(({ map }) => notWoven(map))
  const listed = useMemo(() => people.slice(0, MOST_LISTED), [people])
  const isOpen = useStore(viewStore, (state) => state.trayOpen)
  const [reached, setReached] = useState<Id | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const current = reached !== null && listed.includes(reached) ? reached : listed[0]
  if (people.length === 0) return null

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return
    const target = targetOf(event.key, listed.indexOf(current), listed.length)
    if (target !== undefined) list.current?.querySelectorAll('button')[target]?.focus()
    else if (event.key.toLowerCase() === 't') {
      select([current])
      runAction('edit/tie')
    } else if (event.key === 'Escape') canvasControl()?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section className="tray" aria-label={t('tray.label')} data-testid="tray" data-region="tray">
      <button
        type="button"
        className="tray-heading"
        aria-expanded={isOpen}
        title={t(isOpen ? 'tray.hide' : 'tray.show')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => viewStore.setState({ trayOpen: !isOpen })}
      >
        <Chevron className="tray-chevron" aria-hidden="true" />
        {n('tray.count', people.length)}
      </button>
      {isOpen ? (
        <ul ref={list} className="tray-list" aria-description={t('tray.how')} onKeyDown={onKeyDown}>
          {listed.map((id) => (
            <TrayChip key={id} id={id} isReached={id === current} onReach={setReached} onShow={show} />
          ))}
        </ul>
      ) : null}
      {isOpen && people.length > listed.length ? (
        <button type="button" className="tray-more" onClick={() => runAction('view/outline')}>
          {n('tray.more', people.length - listed.length)}
        </button>
      ) : null}
    </section>
  )
}
