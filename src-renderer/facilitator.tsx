import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bridge } from './bridge'
import { connectImport } from './import/import-flow'
import { connectWallPanel } from './panels/wall/open-wall-panel'
import { App } from './shell/app'
import { connectKeys } from './shell/connect-keys'
import { connectMenu } from './shell/connect-menu'
import { connectApp } from './state/app-store'
import { connectSessionCode } from './state/session-code'
import { connectSession } from './state/session-store'
import { connectLook } from './state/wall-look'
import { connectWall } from './state/wall-status'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')

connectSession()
connectSessionCode(() => import('./session'))
connectKeys()
connectMenu()
connectWallPanel()
connectLook()
connectImport()
await connectApp()
// Only now is the window told everything: an update between the wall's snapshot and this would be missed.
connectWall()
// An error while drawing leaves an empty window: main loads the page again, and a plainer one if that goes on.
createRoot(root, { onUncaughtError: () => void bridge.request('page/failed', {}) }).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
