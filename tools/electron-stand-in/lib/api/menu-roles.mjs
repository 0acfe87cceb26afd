// What menu items with a role do by themselves.

const ROLES = {
  quit: ({ electron }) => electron.app.quit(),
  close: (_machine, window) => window?.close(),
  minimize: (_machine, window) => window?.minimize(),
  togglefullscreen: (_machine, window) => window?.setFullScreen(!window.isFullScreen()),
  reload: (_machine, window) => window?.reload(),
  forcereload: (_machine, window) => window?.webContents.reloadIgnoringCache(),
  toggledevtools: (_machine, window) => window?.webContents.toggleDevTools(),
  resetzoom: (_machine, window) => window?.webContents.setZoomLevel(0),
  zoomin: (_machine, window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomout: (_machine, window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
  undo: (_machine, window) => window?.webContents.undo(),
  redo: (_machine, window) => window?.webContents.redo(),
  cut: (_machine, window) => window?.webContents.cut(),
  copy: (_machine, window) => window?.webContents.copy(),
  paste: (_machine, window) => window?.webContents.paste(),
  delete: (_machine, window) => window?.webContents.delete(),
  selectall: (_machine, window) => window?.webContents.selectAll(),
}

// Chromium itself obeys the keys of the other roles, those for editing.
const KEYS = {
  quit: 'CommandOrControl+Q',
  close: 'CommandOrControl+W',
  minimize: 'CommandOrControl+M',
  togglefullscreen: 'F11',
  reload: 'CommandOrControl+R',
  resetzoom: 'CommandOrControl+0',
  zoomin: 'CommandOrControl+Plus',
  zoomout: 'CommandOrControl+-',
}

/** @returns {boolean} Whether there is such a role. */
export function playRole(machine, role, window) {
  if (role === undefined || !Object.hasOwn(ROLES, role)) return false
  ROLES[role](machine, window)
  return true
}

/** The keys an item listens to, if any: its own, or those of its role. */
export function acceleratorOf({ accelerator, role }) {
  return accelerator ?? (role === undefined ? undefined : KEYS[role])
}
