import { Eye, Maximize } from 'lucide-react'
import { useStore } from 'zustand'
import { WALL_MODES } from '../../../src-model/wall/wall-state'
import { ask } from '../../state/app-store'
import { useText } from '../../state/use-text'
import { wallStatusStore } from '../../state/wall-status'
import { Choice } from '../choice'
import { useSent } from '../use-sent'
import { WallButton } from './wall-button'

const MARKS = { follow: <Eye aria-hidden="true" />, fit: <Maximize aria-hidden="true" /> }

/** What of the map is on the wall, and what is done with it from moment to moment. */
export function WallButtons() {
  const { t } = useText()
  const current = useStore(wallStatusStore, ({ state }) => state?.mode ?? 'follow')
  const [mode, choose] = useSent(current, (next) => ask('wall/change', { mode: next }))
  return (
    <>
      <Choice
        name="wall-mode"
        label={t('wall.mode')}
        labelHidden
        value={mode}
        options={WALL_MODES.map((value) => ({ value, text: t(`wall.mode.${value}`), mark: MARKS[value] }))}
        choose={choose}
      />
      <div className="wall-panel-buttons">
        <WallButton id="wall/freeze" />
        <WallButton id="wall/spotlight" />
        <WallButton id="wall/blank" />
        <WallButton id="wall/test-card" />
        <WallButton id="wall/close" />
      </div>
    </>
  )
}
