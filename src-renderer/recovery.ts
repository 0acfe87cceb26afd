import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './recovery/recovery-page.css'
import { bridge } from './bridge'
import { showRecoveryPage } from './recovery/recovery-page'

// Neither React nor the map: whatever made the other page crash is not loaded here.
const root = document.getElementById('recovery')
if (root === null) throw new Error('the page has no root element')
await showRecoveryPage(root, bridge)
