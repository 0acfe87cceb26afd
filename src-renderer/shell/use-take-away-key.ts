import { useEffect } from 'react'
import { actionSpec } from '../../src-model/actions'
import { matchesShortcut } from '../actions/shortcut'
import { beginTakingAway, endTakingAway } from '../actions/take-away'
import { awayStore } from '../state/away-store'
import { sessionStore } from '../state/session-store'

const KEY = actionSpec('view/take-away').shortcut ?? ''

function lasts() {
  return awayStore.getState().lasts
}

function onKeyDown(event: KeyboardEvent): void {
  if (sessionStore.getState().session === null || document.querySelector('dialog[open]')) return
  const isKey = matchesShortcut(KEY, event)
  const isEnd = event.key === 'Escape' && lasts() !== null
  if (!isKey && !isEnd) return
  // Nobody else has a use for it meanwhile: not the field that has the focus, nor the system's menu bar.
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  if (isEnd || lasts() !== null) endTakingAway()
  else beginTakingAway('held')
}

function endHolding(): void {
  if (lasts() === 'held') endTakingAway()
}

function onKeyUp(event: KeyboardEvent): void {
  if (event.key !== KEY) return
  event.preventDefault()
  endHolding()
}

/** The key that takes people away for as long as it is held, wherever the focus is. */
export function useTakeAwayKey(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('keyup', onKeyUp, { capture: true })
    window.addEventListener('blur', endHolding)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('keyup', onKeyUp, { capture: true })
      window.removeEventListener('blur', endHolding)
    }
  }, [])
}
