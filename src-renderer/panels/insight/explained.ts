import { createStore } from 'zustand/vanilla'
import type { TextKey } from '../../../src-model/language/translate'

/** A figure with a name, plain words, a formula and a source in the language files. */
export type ExplainedFigure = { [Key in TextKey]: Key extends `figure.${infer Figure}.what` ? Figure : never }[TextKey]

/** Which explanation is open, by its place in the panel: one at a time. */
export const explainedStore = createStore<{ open: string | null }>(() => ({ open: null }))

/** Opens the explanation at a place, or closes it. */
export function toggleExplanation(place: string): void {
  explainedStore.setState(({ open }) => ({ open: open === place ? null : place }))
}

/** Closes the explanation that is open. @returns whether there was one. */
export function closeExplanation(): boolean {
  const { open } = explainedStore.getState()
  if (open === null) return false
  explainedStore.setState({ open: null })
  return true
}
