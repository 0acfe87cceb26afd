import { Eye, Maximize } from 'lucide-react'
import { useStore } from 'zustand'
import { WALL_MODES } from '../../../src-model/wall/wall-state'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useText } from '../../state/use-text'
import { changeWall, wallStatusStore } from '../../state/wall-status'
import { Choice } from '../choice'
import { WallButton } from './wall-button'

const MARKS = { follow: <Eye aria-hidden="true" />, fit: <Maximize aria-hidden="true" /> }

/** What of the map is on the wall. */
function Mode() {
  const { t } = useText()
  const mode = useStore(wallStatusStore, ({ state }) => state?.mode ?? 'follow')
  usePassKeyboardOn('.wall-panel-body', '.wall-panel-whole')
  return (
    <Choice
      name="wall-mode"
      label={t('wall.mode')}
      labelHidden
      value={mode}
      options={WALL_MODES.map((value) => ({ value, text: t(`wall.mode.${value}`), mark: MARKS[value] }))}
      choose={(next) => void changeWall({ mode: next })}
    />
  )
}

/** One that is not needed in the midst of something else. */
function SeldomButton({ id }: { id: 'wall/take-away' | 'wall/test-card' | 'wall/close' }) {
  usePassKeyboardOn('.wall-panel-body', '.wall-panel-whole')
  return <WallButton id={id} />
}

/** What of the map is on the wall, and what is done with it; or only what is done with it from moment to moment. */
export function WallButtons({ isWhole }: { isWhole: boolean }) {
  return (
    <>
      {isWhole ? <Mode /> : null}
      <div className="wall-panel-buttons">
        <WallButton id="wall/freeze" />
        <WallButton id="wall/spotlight" />
        {isWhole ? <SeldomButton id="wall/take-away" /> : null}
        <WallButton id="wall/blank" />
        {isWhole ? <SeldomButton id="wall/test-card" /> : null}
        {isWhole ? <SeldomButton id="wall/close" /> : null}
      </div>
    </>
  )
}
