// The least that opens a window: what electron-vite makes of an empty project. Launches of Trama are compared with it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

if (process.env.EMPTY_WINDOW_DATA) app.setPath('userData', process.env.EMPTY_WINDOW_DATA)
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pathToFileURL(join(import.meta.dirname, 'index.html')).href)
})
