import { viewStore } from '../../state/view-store'

/** Closes the dialog that is open in this window. */
export function closeDialog(): void {
  viewStore.setState({ dialog: 'none' })
}
