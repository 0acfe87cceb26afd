// The main process of the yardsticks: one window, on the page that the command line names, of the same runtime as Trama.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
const page = process.argv.find((each) => each.startsWith('--yardstick='))?.slice('--yardstick='.length)

if (process.env.TRAMA_USER_DATA) app.setPath('userData', process.env.TRAMA_USER_DATA)
protocol.registerSchemesAsPrivileged([{ scheme: 'yardstick', privileges: { standard: true, secure: true } }])
app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())

function start() {
  protocol.handle('yardstick', async (request) => {
    const file = path.join(import.meta.dirname, path.normalize(decodeURIComponent(new URL(request.url).pathname)))
    try {
      return new Response(await readFile(file), {
        headers: { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' },
      })
    } catch {
      return new Response('', { status: 404 })
    }
  })

  const window = new BrowserWindow({
    width: 1920,
    height: 1080,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  })
  window.loadURL(`yardstick://pages/${page}.html`)
}
