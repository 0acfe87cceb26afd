import { runAction } from '../actions/run-action'
import { bridge } from '../bridge'

/** Does what is chosen in the application menu, from the first moment on. */
export function connectMenu(): void {
  bridge.listen('action/run', ({ id }) => runAction(id))
}
