import { useEffect } from 'react'
import { actionSpec } from '../../src-model/actions'
import { matchesShortcut } from '../actions/shortcut'
import { beginTakingAway, endTakingAway } from '../actions/take-away'
import { awayStore } from '../state/away-store'
import { sessionStore } from '../state/session-store'

const KEYS = [
  ['busiest', actionSpec('view/take-away').shortcut ?? ''],
  ['selected', actionSpec('view/take-away-selected').shortcut ?? ''],
] as const
/** Both are of one key, with others or without. */
const KEY = KEYS[0][1]
const WITH = ['Control', 'Meta']

function lasts() {
  return awayStore.getState().lasts
}

function isElsewhere(): boolean {
  return sessionStore.getState().session === null || document.querySelector('dialog[open]') !== null
}

function onKeyDown(event: KeyboardEvent): void {
  if (isElsewhere()) return
  const isEnd = event.key === 'Escape' && lasts() === 'held'
  const whom = KEYS.find(([, shortcut]) => matchesShortcut(shortcut, event))?.[0]
  if (!isEnd && whom === undefined) return
  // Nobody else has a use for it meanwhile: not the field that has the focus, nor the system's menu bar.
  event.preventDefault()
  event.stopPropagation()
  if (event.repeat) return
  if (whom === undefined || whom === awayStore.getState().whom) endTakingAway()
  // Where there is nobody to take away, it still ends what is on.
  else if (!beginTakingAway(whom, 'held')) endTakingAway()
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
  // While Command is held, macOS tells of no other key that is let go.
  if (WITH.includes(event.key) && awayStore.getState().whom === 'selected') return endHolding()
  if (event.key !== KEY) return
  event.preventDefault()
  endHolding()
}

/** The keys that take people away for as long as they are held, wherever the focus is. */
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
