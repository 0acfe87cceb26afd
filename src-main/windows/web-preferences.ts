import type { WebPreferences } from 'electron'

/** What every window's page runs under. Most is Electron's default, said here so that no default can change it. */
export function hardenedPreferences(preload: string): WebPreferences {
  return {
    preload,
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
