import './wall-panel.css'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { SidePanel } from '../../../src-model/contract/kept-view'
import { runAction } from '../../actions/run-action'
import { IconButton } from '../../shell/icon-button'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { isWallOpen, wallStatusStore } from '../../state/wall-status'
import { keepKeyboard, leaveOnEscape } from '../panel-events'
import { WallAgenda } from './wall-agenda'
import { WallButton } from './wall-button'
import { WallButtons } from './wall-buttons'
import { WallChoices } from './wall-choices'
import { WallPreview } from './wall-preview'
import { WallSays } from './wall-says'

const BODY = '.wall-panel-body'

const FIRST_CONTROL = 'input:checked, .wall-panel-buttons > button'

/** What leaves its room to a panel that is read, as far as the keyboard can be in it. */
function Rest() {
  usePassKeyboardOn(BODY, '.wall-panel-whole')
  return (
    <>
      <WallAgenda />
      <WallChoices />
    </>
  )
}

/** What the wall shows just now, and everything that can be done with it; or only what is done from moment to moment. */
function OpenWall({ isWhole }: { isWhole: boolean }) {
  usePassKeyboardOn(BODY, '[data-action="wall/open"]')
  return (
    <>
      {isWhole ? <WallPreview /> : null}
      <WallButtons isWhole={isWhole} />
      <WallSays />
      {isWhole ? <Rest /> : null}
    </>
  )
}

function ClosedWall() {
  const { t } = useText()
  usePassKeyboardOn(BODY, FIRST_CONTROL)
  return (
    <>
      <p className="wall-panel-soft">{t('wall.closed')}</p>
      <WallButton id="wall/open" look="main" />
    </>
  )
}

interface WholeButtonProps {
  isWhole: boolean
  toggle: () => void
}

/** Leads from the few controls to all of them, and back. */
function WholeButton({ isWhole, toggle }: WholeButtonProps) {
  const { t } = useText()
  usePassKeyboardOn(BODY, FIRST_CONTROL)
  const Picture = isWhole ? ChevronDown : ChevronUp
  return (
    <IconButton className="wall-panel-whole" label={t('wall.whole')} aria-expanded={isWhole} onClick={toggle}>
      <Picture size={18} aria-hidden="true" />
    </IconButton>
  )
}

/** Beside what is read: the wall's controls leave it the room. */
function isRead(panel: SidePanel | null): boolean {
  return panel === 'insight' || panel === 'introductions'
}

/**
 * Whether all of the controls are shown. Beside a panel that is read they are only once they were asked for, and beside
 * the next one anew.
 */
function useWhole(): { isWhole: boolean; toggle: (() => void) | null } {
  const sidePanel = useStore(viewStore, (state) => state.sidePanel)
  const [wishedBeside, wishBeside] = useState<SidePanel | null>(null)
  if (wishedBeside !== null && wishedBeside !== sidePanel) wishBeside(null)
  if (!isRead(sidePanel)) return { isWhole: true, toggle: null }
  const isWhole = wishedBeside === sidePanel
  return { isWhole, toggle: () => wishBeside(isWhole ? null : sidePanel) }
}

/** The wall in the facilitator's window, so that nobody has to look back at the projector. */
export function WallPanel() {
  const { t } = useText()
  const isOpen = useStore(wallStatusStore, isWallOpen)
  const { isWhole, toggle } = useWhole()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from any of its controls back to the map
    <div
      className="wall-panel-body"
      data-compact={!isWhole || undefined}
      onMouseDown={keepKeyboard}
      onKeyDown={leaveOnEscape}
    >
      <header className="wall-panel-head">
        <h2>{t('wall.label')}</h2>
        {isOpen && toggle !== null ? <WholeButton isWhole={isWhole} toggle={toggle} /> : null}
        <IconButton label={t('wall.hide')} onClick={() => runAction('wall/panel')}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      {isOpen ? <OpenWall isWhole={isWhole} /> : <ClosedWall />}
    </div>
  )
}
