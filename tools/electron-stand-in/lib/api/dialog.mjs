import { supportOnly } from '../refuse.mjs'

/** There are no native dialogs here: each is answered as if cancelled, unless a test puts its own function in place. */
export function makeDialog() {
  const say = (name) => console.error(`stand-in: dialog.${name} was answered with "cancel"`)
  return supportOnly('dialog', {
    async showOpenDialog() {
      say('showOpenDialog')
      return { canceled: true, filePaths: [] }
    },
    async showSaveDialog() {
      say('showSaveDialog')
      return { canceled: true, filePath: '' }
    },
    async showMessageBox(...args) {
      say('showMessageBox')
      const { cancelId = 0, checkboxChecked = false } = args.at(-1) ?? {}
      return { response: cancelId, checkboxChecked }
    },
    showErrorBox: (title, content) => console.error(`stand-in: error box: ${title}: ${content}`),
  })
}
