import type { CodedError } from '../../src-model/contract/errors'
import type { ExportChoices } from '../../src-model/export/choices'
import { bridge } from '../bridge'
import { say } from '../state/app-store'
import { viewStore } from '../state/view-store'

/** Whether the dialog is still there to be told: it may have been closed while something was written. */
function isAsking(): boolean {
  return viewStore.getState().dialog === 'export'
}

/**
 * Has the map written as chosen, and closes the dialog once it is. The system asks where.
 *
 * @returns why it was refused, for the dialog to say; `null` where there is nothing for it to say.
 */
export async function handOver(choices: ExportChoices): Promise<CodedError | null> {
  const answer = await bridge.request('export/write', { choices })
  if (!answer.ok) {
    if (isAsking()) return answer.error
    say({ kind: 'error', error: answer.error })
  } else if (answer.value.done) {
    const { names, folder, losses } = answer.value
    if (isAsking()) viewStore.setState({ dialog: 'none' })
    say({ kind: 'handed-over', names, folder, losses })
  }
  return null
}
