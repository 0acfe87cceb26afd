import './wall-panel.css'
import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { runAction } from '../../actions/run-action'
import { IconButton } from '../../shell/icon-button'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useText } from '../../state/use-text'
import { isWallOpen, wallStatusStore } from '../../state/wall-status'
import { keepKeyboard, leaveOnEscape } from '../panel-events'
import { WallAgenda } from './wall-agenda'
import { WallButton } from './wall-button'
import { WallButtons } from './wall-buttons'
import { WallChoices } from './wall-choices'
import { WallPreview } from './wall-preview'
import { WallSays } from './wall-says'

const BODY = '.wall-panel-body'

/** What the wall shows just now, and everything that can be done with it. */
function OpenWall() {
  usePassKeyboardOn(BODY, '[data-action="wall/open"]')
  return (
    <>
      <WallPreview />
      <WallButtons />
      <WallSays />
      <WallAgenda />
      <WallChoices />
    </>
  )
}

function ClosedWall() {
  const { t } = useText()
  usePassKeyboardOn(BODY, 'input:checked')
  return (
    <>
      <p className="wall-panel-soft">{t('wall.closed')}</p>
      <WallButton id="wall/open" look="main" />
    </>
  )
}

/** The wall in the facilitator's window, so that nobody has to look back at the projector. */
export function WallPanel() {
  const { t } = useText()
  const isOpen = useStore(wallStatusStore, isWallOpen)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from any of its controls back to the map
    <div className="wall-panel-body" onMouseDown={keepKeyboard} onKeyDown={leaveOnEscape}>
      <header className="wall-panel-head">
        <h2>{t('wall.label')}</h2>
        <IconButton label={t('wall.hide')} onClick={() => runAction('wall/panel')}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      {isOpen ? <OpenWall /> : <ClosedWall />}
    </div>
  )
}
