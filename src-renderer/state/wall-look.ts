import { bridge } from '../bridge'
import { awayStore } from './away-store'
import { LookSender } from './look-sender'
import { onOtherSession } from './on-other-session'
import { viewStore } from './view-store'
import { isWallOpen, wallStatusStore } from './wall-status'

// A look that is refused is not worth a word: the next one follows.
const sender = new LookSender((look) => void bridge.request('wall/look', look))

/** Takes note of the part of the map that the canvas shows. It may be called in every frame. */
export const noteSeen: LookSender['see'] = (view) => sender.see(view)

/** Tells the wall what is looked at, from now on and for as long as it is open. */
export function connectLook(): void {
  viewStore.subscribe(({ selection }, before) => {
    if (selection !== before.selection) sender.select(selection)
  })
  awayStore.subscribe(({ away }) => sender.takeAway(away))
  wallStatusStore.subscribe((now, before) => {
    if (isWallOpen(now) !== isWallOpen(before)) sender.turn(isWallOpen(now))
  })
  // With another session main begins with no look at all.
  onOtherSession(() => sender.tellAgain())
}
