import { useEffect, useMemo, useRef } from 'react'
import { captureStore, setCaptureText } from '../state/capture-store'

/** A letter that is held while the pointer does something. */
export interface HeldKey {
  isHeld: () => boolean
  /** Says that the pointer has done it: what the letter has typed meanwhile is taken back. */
  use: () => void
}

/** Follows a letter. @param letter in lower case. */
export function useHeldKey(letter: string): HeldKey {
  const held = useRef(false)
  /** What stood in the capture line when the key went down: holding it on the canvas types there, too. */
  const lineBefore = useRef('')
  /** Since the click until the key is let go: its repeats are no letters. */
  const wasUsed = useRef(false)

  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== letter) return
      // With a modifier it is a shortcut.
      const isDown = event.type === 'keydown' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isDown && !event.repeat) lineBefore.current = captureStore.getState().text
      if (isDown && wasUsed.current) event.preventDefault()
      held.current = isDown
      if (!isDown) wasUsed.current = false
    }
    const release = () => {
      held.current = false
      wasUsed.current = false
    }
    window.addEventListener('keydown', follow, { capture: true })
    window.addEventListener('keyup', follow, { capture: true })
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('keydown', follow, { capture: true })
      window.removeEventListener('keyup', follow, { capture: true })
      window.removeEventListener('blur', release)
    }
  }, [letter])

  return useMemo(
    () => ({
      isHeld: () => held.current,
      use: () => {
        wasUsed.current = true
        setCaptureText(lineBefore.current)
      },
    }),
    [],
  )
}
