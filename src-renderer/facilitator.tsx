import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageFrom } from '../src-model/language/translate'
import { bringLanguage } from './bring-language'
import { connectImport } from './import/import-flow'
import { connectWallPanel } from './panels/wall/open-wall-panel'
import { App } from './shell/app'
import { connectKeys } from './shell/connect-keys'
import { connectMenu } from './shell/connect-menu'
import { connectApp, pageFailed } from './state/app-store'
import { connectSessionCode } from './state/session-code'
import { connectSession } from './state/session-store'
import { connectLook } from './state/wall-look'
import { connectWall } from './state/wall-status'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')

// Most likely it is this one: it is on its way while main is asked. Another one is brought when main has said so.
void bringLanguage(languageFrom(navigator.languages)).catch(() => undefined)
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
// An error while drawing leaves an empty window.
createRoot(root, { onUncaughtError: pageFailed }).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
