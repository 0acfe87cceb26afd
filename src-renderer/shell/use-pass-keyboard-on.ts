import { useLayoutEffect } from 'react'

/**
 * Has the keyboard passed on when the part of the window that calls this goes while it has it, as a button does that
 * makes itself superfluous. Nothing happens when what is around is gone, too.
 *
 * @param around selects what stays, around the keyboard and what is to have it then.
 * @param heir selects what is to have it, as far as that is there by then: the first that matches.
 */
export function usePassKeyboardOn(around: string, heir: string): void {
  useLayoutEffect(
    () => () => {
      const before = document.activeElement
      const place = before?.closest(around)
      if (!place) return
      // Once the page is changed, and before the next key: it is all one task.
      queueMicrotask(() => {
        if (before?.isConnected || document.activeElement !== document.body) return
        place.querySelector<HTMLElement>(heir)?.focus()
      })
    },
    [around, heir],
  )
}
