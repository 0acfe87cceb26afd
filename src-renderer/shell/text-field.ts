const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'search'])

/** The field that a text is typed into now; not a choice, a date or a box to tick. */
export function focusedTextField(): HTMLInputElement | HTMLTextAreaElement | null {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement) return field
  return field instanceof HTMLInputElement && TEXT_TYPES.has(field.type) ? field : null
}

/**
 * Whether undo, redo and select-all are the field's own now. An empty field has nothing to undo, and
 * what is typed in the details is in the map already: there the map's undo takes the whole visit back.
 */
export function fieldHasOwnUndo(): boolean {
  const field = focusedTextField()
  return field !== null && field.value !== '' && field.closest('.inspector') === null
}
