import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type CaptureSuggestion, completeCapture } from '../../src-model/capture/complete'
import { latelyUsed } from '../state/capture-store'
import { useSession } from '../state/use-session'
import { viewStore } from '../state/view-store'

/** What tells one suggestion from all others that are made with it. */
export function suggestionKey({ text, id, label }: CaptureSuggestion): string {
  return `${text}-${id ?? label}`
}

/** What Tab would complete at the caret, and which of the suggestions is lit. */
export function useSuggestions(text: string, caret: number | null) {
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  const [dismissed, setDismissed] = useState<string | null>(null)
  // By what it is: another kind, or a change of the map, puts them in another order.
  const [lit, setLit] = useState<{ text: string; key: string } | null>(null)
  const completion = useMemo(
    () =>
      caret === null || text === '' || dismissed === text
        ? null
        : completeCapture(text, caret, { map, kind, lately: latelyUsed() }),
    [text, caret, map, kind, dismissed],
  )
  const keys = completion?.suggestions.map(suggestionKey) ?? []
  const count = keys.length
  const at = lit?.text === text ? keys.indexOf(lit.key) : -1
  const chosen = at < 0 ? null : at
  return {
    completion: count > 0 ? completion : null,
    /** The suggestion lit with the arrow keys; `null` while none is, when Tab takes the first and Enter sends the line. */
    chosen,
    move: (step: 1 | -1) => {
      const key = keys.at(((chosen ?? (step === 1 ? -1 : 0)) + step) % count)
      setLit(key === undefined ? null : { text, key })
    },
    dismiss: () => setDismissed(text),
  }
}
