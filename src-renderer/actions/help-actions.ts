import { viewStore } from '../state/view-store'

/** What the help menu does. */
export const HELP_ACTIONS = {
  'help/capture': () => viewStore.setState({ dialog: 'help' }),
  'help/shortcuts': () => viewStore.setState({ dialog: 'shortcuts' }),
}
