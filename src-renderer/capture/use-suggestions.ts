import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { completeCapture } from '../../src-model/capture/complete'
import { latelyUsed } from '../state/capture-store'
import { useSession } from '../state/use-session'
import { viewStore } from '../state/view-store'

/** What Tab would complete at the caret, and which of the suggestions is lit. */
export function useSuggestions(text: string, caret: number | null) {
  const map = useSession((session) => session.map)
  const kind = useStore(viewStore, (state) => state.kind)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [lit, setLit] = useState<{ text: string; index: number } | null>(null)
  const completion = useMemo(
    () =>
      caret === null || text === '' || dismissed === text
        ? null
        : completeCapture(text, caret, { map, kind, lately: latelyUsed() }),
    [text, caret, map, kind, dismissed],
  )
  const count = completion?.suggestions.length ?? 0
  const chosen = lit !== null && lit.text === text && lit.index < count ? lit.index : null
  return {
    completion: count > 0 ? completion : null,
    /** The suggestion lit with the arrow keys; `null` while none is, when Tab takes the first and Enter sends the line. */
    chosen,
    move: (step: 1 | -1) => setLit({ text, index: ((chosen ?? (step === 1 ? -1 : 0)) + step + count) % count }),
    dismiss: () => setDismissed(text),
  }
}
