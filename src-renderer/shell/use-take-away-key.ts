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

function isElsewhere(): boolean {
  return sessionStore.getState().session === null || document.querySelector('dialog[open]') !== null
}

function onKeyDown(event: KeyboardEvent): void {
  if (isElsewhere()) return
  const isEnd = event.key === 'Escape' && lasts() === 'held'
  if (!isEnd && !matchesShortcut(KEY, event)) return
  // Nobody else has a use for it meanwhile: not the field that has the focus, nor the system's menu bar.
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  if (isEnd || lasts() !== null) endTakingAway()
  else beginTakingAway('held')
}

/** Of what lasts by itself Escape is the end only where nothing nearer has a use for it. */
function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
  if (lasts() !== 'until-ended' || isElsewhere()) return
  event.preventDefault()
  event.stopPropagation()
  endTakingAway()
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
    // After everything within the page, and before the window's own keys.
    document.addEventListener('keydown', onEscape)
    window.addEventListener('keyup', onKeyUp, { capture: true })
    window.addEventListener('blur', endHolding)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      document.removeEventListener('keydown', onEscape)
      window.removeEventListener('keyup', onKeyUp, { capture: true })
      window.removeEventListener('blur', endHolding)
    }
  }, [])
}
