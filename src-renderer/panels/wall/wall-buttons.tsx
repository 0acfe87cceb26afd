import { Eye, Maximize } from 'lucide-react'
import { useStore } from 'zustand'
import { WALL_MODES } from '../../../src-model/wall/wall-state'
import { useText } from '../../state/use-text'
import { changeWall, wallStatusStore } from '../../state/wall-status'
import { Choice } from '../choice'
import { WallButton } from './wall-button'

const MARKS = { follow: <Eye aria-hidden="true" />, fit: <Maximize aria-hidden="true" /> }

/** What of the map is on the wall, and what is done with it from moment to moment. */
export function WallButtons() {
  const { t } = useText()
  const mode = useStore(wallStatusStore, ({ state }) => state?.mode ?? 'follow')
  return (
    <>
      <Choice
        name="wall-mode"
        label={t('wall.mode')}
        labelHidden
        value={mode}
        options={WALL_MODES.map((value) => ({ value, text: t(`wall.mode.${value}`), mark: MARKS[value] }))}
        choose={(next) => void changeWall({ mode: next })}
      />
      <div className="wall-panel-buttons">
        <WallButton id="wall/freeze" />
        <WallButton id="wall/spotlight" />
        <WallButton id="wall/take-away" />
        <WallButton id="wall/blank" />
        <WallButton id="wall/test-card" />
        <WallButton id="wall/close" />
      </div>
    </>
  )
}
