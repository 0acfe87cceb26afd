import { viewStore } from '../../state/view-store'
import { toggleSidePanel } from '../side-panels'

/** Whether the keyboard is to go into the panel as soon as it is on screen. */
let wished = false

/** Whether the panel is to take the keyboard now. Asked once. */
export function takeIntroductionsWish(): boolean {
  const was = wished
  wished = false
  return was
}

/** Puts the keyboard on the pair that is next, or on what stands in its place. */
export function focusIntroductions(): void {
  document.querySelector<HTMLElement>('.introduction-card, .introductions-heir')?.focus()
}

/** Opens the panel and puts the keyboard into it. */
export function openIntroductions(): void {
  wished = true
  viewStore.setState({ sidePanel: 'introductions' })
}

/** By key and menu: into the panel, which opens for it; out of it, which closes it. */
export function goToIntroductions(): void {
  if (viewStore.getState().sidePanel !== 'introductions') openIntroductions()
  else if (document.activeElement?.closest('.introductions')) {
    toggleSidePanel('introductions')
  } else focusIntroductions()
}
