import { viewStore } from '../state/view-store'

/** Opens the details of what is selected and puts the keyboard into their first field. */
export function focusDetails(): void {
  viewStore.setState({ inspectorOpen: true })
  // After React has drawn the details of the new selection.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.inspector input, .inspector select')?.focus())
}
