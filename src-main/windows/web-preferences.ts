import type { WebPreferences } from 'electron'

/**
 * What every window's page runs under. Most is Electron's default, said here so that no default can change it.
 *
 * @param preload `null` for a page that nothing is asked of and that asks for nothing: no script runs in it at all.
 */
export function hardenedPreferences(preload: string | null): WebPreferences {
  return {
    ...(preload === null ? { javascript: false } : { preload }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    // Dictionaries would be fetched from the network.
    spellcheck: false,
    // The map is shown while another window has the focus.
    backgroundThrottling: false,
  }
}
