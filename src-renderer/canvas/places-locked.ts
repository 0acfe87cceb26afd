import { say } from '../state/app-store'
import { viewStore } from '../state/view-store'

let isTold = false

viewStore.subscribe(({ locked }, before) => {
  if (locked !== before.locked) isTold = false
})

/**
 * Whether nothing may be moved now. Asked when somebody tries to: the first time since the places were locked it is
 * said why nothing happens, and how to unlock them.
 */
export function placesAreLocked(): boolean {
  const { locked } = viewStore.getState()
  if (locked && !isTold) {
    isTold = true
    say({ kind: 'places-locked' })
  }
  return locked
}
