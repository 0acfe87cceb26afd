import { describe, expect, it } from 'vitest'
import { breakersOf, RULES } from './support/security-rules'
import { sources } from './support/sources'

/** Ways to break each rule, so that none is one that nothing could break. */
const BREAKING: Readonly<Record<string, readonly string[]>> = {
  'ipcMain stays in the door': [
    `import { ipcMain } from 'electron'`,
    `electron.ipcMain.handle('a', run)`,
    `const { ipcMain: main } = electron`,
    `electron['ipcMain'].on('a', run)`,
  ],
  'Electron is imported name by name': [
    `import * as electron from 'electron'`,
    `import electron from 'electron'`,
    `import electron, { app } from 'electron'`,
    `import { app } from 'electron/main'`,
    `const electron = require('electron')`,
    `const electron = await import('electron')`,
    `export * from 'electron'`,
    `export { ipcMain } from 'electron'`,
  ],
  'no message comes in another way': [
    `contents.ipc.handle('a', run)`,
    `frame.ipc.on('a', run)`,
    `contents.on('ipc-message', run)`,
    `new MessageChannelMain()`,
  ],
  'no address is opened outside the app': [
    `shell.openExternal(url)`,
    `void open.openExternal(url)`,
    `shell.openPath(path)`,
  ],
  'the desktop is asked to show a folder only': [
    `import { shell } from 'electron'`,
    `import { app, shell, screen } from 'electron'`,
    `shell.beep()`,
  ],
  'nothing is loaded as a file': [`window.loadFile('a.html')`, `window.loadURL('file:///a.html')`],
  'Node’s network is not used': [`import { connect } from 'node:net'`, `import https from 'https'`],
  'Electron’s network is not used': [`import { app, net } from 'electron'`],
  'nothing is fetched': [`await fetch(url)`, `new WebSocket(url)`, `navigator.sendBeacon(url)`],
  'no text becomes code': [`eval(text)`, `new Function(text)`, `contents.executeJavaScript(text)`],
  'no text becomes markup': [`<p dangerouslySetInnerHTML={{ __html: text }} />`, `element.innerHTML = text`],
  'no protection is switched off': [`app.commandLine.appendSwitch('no-sandbox')`, `'ignore-certificate-errors'`],
  'no crash report leaves': [`import { crashReporter } from 'electron'`],
}

describe.each(RULES.map((rule) => [rule.what, rule] as const))('%s', (what, rule) => {
  it('in every source', () => {
    expect(breakersOf(rule, sources)).toEqual([])
  })

  it('which is seen where it is not so', () => {
    const ways = BREAKING[what] ?? []
    expect(ways.length).toBeGreaterThan(0)
    const files = ways.map((text) => ({ path: text, text }))
    expect(breakersOf(rule, files)).toEqual(ways)
  })
})

it('the exception of a rule is a file that is there and needs it', () => {
  for (const rule of RULES.filter(({ except }) => except !== undefined)) {
    const { except: _except, ...everywhere } = rule
    expect(breakersOf(everywhere, sources)).toEqual([rule.except])
  }
})
