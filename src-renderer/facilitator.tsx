import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app'
import { connectMenu } from './shell/connect-menu'
import { connectApp } from './state/app-store'
import { connectSession } from './state/session-store'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')

connectSession()
connectMenu()
await connectApp()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
