import '../src-model/language/all-languages'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bridge } from './bridge'
import { WallPage } from './wall/wall-page'
import { followWall, refreshWall, wallStore } from './wall/wall-store'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')

document.documentElement.classList.add('wall-page')
await followWall(bridge)
createRoot(root).render(
  <StrictMode>
    <WallPage store={wallStore} refresh={() => refreshWall(bridge)} />
  </StrictMode>,
)
