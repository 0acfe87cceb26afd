import { app, session, type WebContents } from 'electron'
import type { Log } from './log'
import { devContentPolicy, isRequestAllowed } from './network-policy'

/** Shuts what has to be shut before the app is ready. @param devServer see `Environment`. */
export function hardenStart(devServer: string | null): void {
  app.enableSandbox()
  const except = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  // No name is ever looked up: Chromium's own services have nobody to ask.
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

function confine(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }, what: string) => {
    event.preventDefault()
    log('security/refused', { what })
  }
  contents.setWindowOpenHandler(() => {
    log('security/refused', { what: 'window' })
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => refuse(event, 'navigation'))
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event, 'frame')
  })
  contents.on('will-redirect', (event) => refuse(event, 'redirect'))
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'))
}

/** Refuses every navigation, new window and web view of every page to come. */
export function confinePages(log: Log): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, log))
}

/** Refuses every permission, and every request that is not for the app's own pages. To be called once ready. */
export function confineSession(devServer: string | null, log: Log): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log('security/refused', { what: 'permission', permission })
    answer(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  // Its dictionaries would be fetched from the network.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isRequestAllowed(url, devServer)
    if (cancel) log('security/refused', { what: 'request' })
    answer({ cancel })
  })
  if (devServer === null) return
  const policy = devContentPolicy(devServer)
  defaultSession.webRequest.onHeadersReceived({ urls: [`${devServer}/*`] }, ({ responseHeaders }, answer) => {
    answer({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [policy] } })
  })
}
