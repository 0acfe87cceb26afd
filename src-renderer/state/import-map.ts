import { lookThroughOffered } from '../import/import-flow'
import { appStore, ask, goToSession } from './app-store'

/** Lets the user choose files. What they would bring, or what had to be mended, is shown before anything changes. */
export async function importMap(): Promise<void> {
  const outcome = await ask('map/import', {})
  if (outcome?.is === 'opened') await goToSession(outcome.id)
  else if (outcome?.is === 'offered') await lookThroughOffered()
  else if (outcome?.is === 'mended') appStore.setState({ mended: outcome })
}

/** Opens the mended file that is shown. */
export async function openMended(): Promise<void> {
  appStore.setState({ mended: null })
  const opened = await ask('map/open-mended', {})
  if (opened) await goToSession(opened.id)
}

/** Leaves the mended file as it is, unopened. */
export async function forgetMended(): Promise<void> {
  appStore.setState({ mended: null })
  await ask('map/forget-mended', {})
}
