// Puts the module together that the app gets for `electron`.
import { App } from './api/app.mjs'
import { makeBrowserWindow } from './api/browser-window.mjs'
import { Clipboard } from './api/clipboard.mjs'
import { makeDialog } from './api/dialog.mjs'
import { IpcMain } from './api/ipc-main.mjs'
import { Menu, MenuItem } from './api/menu.mjs'
import { makeNativeImage } from './api/native-image.mjs'
import { NativeTheme } from './api/native-theme.mjs'
import { makeNet } from './api/net.mjs'
import { makePowerSaveBlocker, PowerMonitor } from './api/power.mjs'
import { makeProtocol } from './api/protocol.mjs'
import { Requests } from './api/requests.mjs'
import { changeDisplays, Screen } from './api/screen.mjs'
import { makeSessions } from './api/session.mjs'
import { makeShell } from './api/shell.mjs'
import { supportOnly, unsupported } from './refuse.mjs'

// Named here so that `import { Tray } from 'electron'` links, and says what is wrong at its first use.
const MISSING = [
  ...['autoUpdater', 'BaseWindow', 'BrowserView', 'contentTracing', 'desktopCapturer', 'globalShortcut', 'ImageView'],
  ...['inAppPurchase', 'MessageChannelMain', 'netLog', 'Notification', 'parentPort', 'pushNotifications'],
  ...['safeStorage', 'ShareMenu', 'sharedTexture', 'systemPreferences', 'TouchBar', 'Tray', 'utilityProcess'],
  ...['View', 'webFrameMain', 'WebContentsView'],
]

/** @param {import('./machine.mjs').Machine} machine */
export function createElectron(machine) {
  MenuItem.machine = machine
  const protocol = makeProtocol(machine)
  machine.requests = new Requests(machine)
  const { defaultSession, session } = makeSessions(machine, protocol)
  machine.defaultSession = defaultSession
  machine.ipcMain = new IpcMain()
  const calls = []
  machine.electron = {
    app: new App(machine),
    BrowserWindow: makeBrowserWindow(machine),
    clipboard: new Clipboard(),
    crashReporter: supportOnly('crashReporter', { start() {} }),
    dialog: makeDialog(),
    ipcMain: machine.ipcMain,
    Menu,
    MenuItem,
    nativeImage: makeNativeImage(),
    nativeTheme: new NativeTheme(machine),
    net: makeNet(machine),
    powerMonitor: new PowerMonitor(),
    powerSaveBlocker: makePowerSaveBlocker(),
    protocol,
    screen: new Screen(machine),
    session,
    shell: makeShell(calls),
    webContents: makeWebContentsModule(machine),
    // Only the stand-in has this one: what the app asked of the desktop, and displays that come and go.
    standIn: { calls, setDisplays: (specs) => changeDisplays(machine, specs) },
  }
  for (const name of MISSING) machine.electron[name] = unsupported(name)
  return machine.electron
}

function makeWebContentsModule(machine) {
  return supportOnly('webContents', {
    getAllWebContents: () => [...machine.contents.values()],
    fromId: (id) => machine.contents.get(id),
    getFocusedWebContents: () => machine.focused?.webContents ?? null,
    // Playwright finds the app's side of a page by this one.
    fromDevToolsTargetId: (targetId) => machine.contentsByTarget(targetId),
  })
}
