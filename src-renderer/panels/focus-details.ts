import { flushSync } from 'react-dom'
import { viewStore } from '../state/view-store'

/** Opens the details of what is selected and puts the keyboard into their first field. */
export function focusDetails(): void {
  // Drawn at once: a frame later, the keys pressed meanwhile would have gone elsewhere.
  flushSync(() => viewStore.setState({ sidePanel: 'inspector' }))
  document.querySelector<HTMLElement>('.inspector input, .inspector select')?.focus()
}

/** Opens the details of the tie that is selected, where its promise is written. */
export function focusPromise(): void {
  focusDetails()
  document.querySelector<HTMLElement>('.promise-add')?.click()
}
