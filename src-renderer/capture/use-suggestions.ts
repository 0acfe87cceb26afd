import { useMemo, useState } from 'react'
import { completeCapture } from '../../src-model/capture/complete'
import { useSession } from '../state/use-session'

/** What Tab would complete at the caret, and which of the suggestions is lit. */
export function useSuggestions(text: string, caret: number | null) {
  const map = useSession((session) => session.map)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const [lit, setLit] = useState<{ text: string; index: number } | null>(null)
  const completion = useMemo(
    () => (caret === null || text === '' || dismissed === text ? null : completeCapture(text, caret, map)),
    [text, caret, map, dismissed],
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
