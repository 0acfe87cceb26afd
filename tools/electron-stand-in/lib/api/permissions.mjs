// Electron asks the app about a permission when a page wants it. Chromium has no such question over DevTools, so the
// app is asked about each permission as soon as it sets its rules, and Chromium is told the answers for all pages.

// Electron's name, and how DevTools describes the same permission.
const PERMISSIONS = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['geolocation', { name: 'geolocation' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['notifications', { name: 'notifications' }],
  ['screen-wake-lock', { name: 'screen-wake-lock' }],
  ['window-management', { name: 'window-management' }],
]

/**
 * @param {{ send(method: string, params: object): Promise<unknown> }} browser
 * @param {Function | undefined} request The app's permission request handler; without one everything is granted.
 * @param {Function | undefined} check The app's permission check handler, likewise.
 */
export async function applyPermissions(browser, request, check) {
  for (const [name, permission] of PERMISSIONS) {
    const isGranted = (check?.(null, name, '', {}) ?? true) && (await isRequestGranted(request, name))
    await browser.send('Browser.setPermission', { permission, setting: isGranted ? 'granted' : 'denied' })
  }
}

function isRequestGranted(request, name) {
  if (!request) return true
  return new Promise((resolve) => request(null, name, resolve, { isMainFrame: true, requestingUrl: '' }))
}
