import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bridge } from './bridge'
import { Wall } from './wall/wall'
import { followWall, wallStore } from './wall/wall-store'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')

await followWall(bridge)
createRoot(root).render(
  <StrictMode>
    <Wall store={wallStore} />
  </StrictMode>,
)
