import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { type ActionId, actionSpec } from '../../src-model/actions'
import type { TextKey } from '../../src-model/language/translate'
import type { ConnectionKind, Origin, Side } from '../../src-model/map/map'
import { CONNECTION_KINDS, ORIGINS, SIDES } from '../../src-model/map/map'
import { shortcutText } from '../actions/shortcut'
import { SideShape } from '../canvas/side-shape'
import { TieSample } from '../canvas/tie-sample'
import { focusCapture } from '../capture/focus-capture'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'

/** Escape closes an open list; from a closed one it leads back to the capture line. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLSelectElement) || event.target.matches(':open')) return
  event.preventDefault()
  event.stopPropagation()
  focusCapture()
}

/** Whether a closed list is being chosen from by the letters of its values. */
let isWritten = false

/** Takes a choice and gives the keyboard back to the capture line, where the next key belongs. */
function take(list: HTMLSelectElement, choice: Partial<{ side: Side; kind: ConnectionKind; origin: Origin }>): void {
  viewStore.setState(choice)
  // Whoever chose by writing may still be writing.
  if (isWritten) return
  // An open list takes the keyboard back once more as it closes. A frame later, a quick key would be the list's.
  if (list.matches(':open')) list.addEventListener('focus', focusCapture, { once: true })
  else focusCapture()
}

function forgetKeys(): void {
  isWritten = false
}

function followKeys(event: KeyboardEvent): void {
  isWritten = event.key.length === 1 && event.target instanceof HTMLSelectElement
  leaveOnEscape(event)
}

/** What the next person and the next tie will be, until changed: one kind is drawn at a time. */
export function CurrentTie() {
  const { t } = useText()
  const byKey = (what: TextKey, id: ActionId) => {
    const { shortcut } = actionSpec(id)
    return shortcut ? t('current.by-key', { what: t(what), keys: shortcutText(shortcut, t) }) : t(what)
  }
  const side = useStore(viewStore, (state) => state.side)
  const kind = useStore(viewStore, (state) => state.kind)
  const origin = useStore(viewStore, (state) => state.origin)
  return (
    <fieldset className="current" aria-label={t('current.label')} onKeyDown={followKeys} onPointerDown={forgetKeys}>
      <label className="current-choice" title={byKey('current.side', 'edit/next-side')}>
        <span className="visually-hidden">{t('current.side')}</span>
        <span key={side} className="current-flash" />
        <SideShape side={side} className="current-shape" />
        <select value={side} onChange={({ target }) => take(target, { side: target.value as Side })}>
          {SIDES.map((each) => (
            <option key={each} value={each}>
              {t(`side.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="current-choice" data-current="kind" title={byKey('current.kind', 'tie/next-kind')}>
        <span className="visually-hidden">{t('current.kind')}</span>
        <span key={kind} className="current-flash" />
        <TieSample kind={kind} origin={origin} className="current-line" />
        <select value={kind} onChange={({ target }) => take(target, { kind: target.value as ConnectionKind })}>
          {CONNECTION_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`kind.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="current-choice" title={byKey('current.origin', 'tie/origin')}>
        <span className="visually-hidden">{t('current.origin')}</span>
        <span key={origin} className="current-flash" />
        <select value={origin} onChange={({ target }) => take(target, { origin: target.value as Origin })}>
          {ORIGINS.map((each) => (
            <option key={each} value={each}>
              {t(`origin.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
