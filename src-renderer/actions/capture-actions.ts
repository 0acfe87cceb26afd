import { captureControl } from '../capture/capture-control'

/** What the capture line does by key, menu and palette alike. */
export const CAPTURE_ACTIONS = {
  'edit/repeat': () => captureControl()?.repeat(),
}
