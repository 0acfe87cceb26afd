import { supportOnly } from '../refuse.mjs'

/**
 * Nothing leaves the app: what it asks of the desktop is written down.
 * @param {unknown[][]} calls Where to.
 */
export function makeShell(calls) {
  const record = (name, ...args) => {
    calls.push([name, ...args])
    console.error(`stand-in: shell.${name} ${args.join(' ')}`)
  }
  return supportOnly('shell', {
    openExternal: async (url) => record('openExternal', url),
    showItemInFolder: (file) => record('showItemInFolder', file),
    openPath: async (file) => {
      record('openPath', file)
      return ''
    },
    beep: () => record('beep'),
  })
}
