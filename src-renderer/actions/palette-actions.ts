import { viewStore } from '../state/view-store'

/** The way to every other action. */
export const PALETTE_ACTIONS = {
  'view/palette': () => viewStore.setState({ dialog: 'palette' }),
}
