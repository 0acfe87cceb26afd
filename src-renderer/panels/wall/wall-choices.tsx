import { useStore } from 'zustand'
import { WALL_NAMES, WALL_ROOMS, type WallState } from '../../../src-model/wall/wall-state'
import { ask } from '../../state/app-store'
import { useText } from '../../state/use-text'
import { wallStatusStore } from '../../state/wall-status'
import { Choice } from '../choice'
import { useSent } from '../use-sent'
import { WallPlaces } from './wall-places'

/** What the strip at the wall's top can show. */
const STRIP = ['question', 'phase', 'insight', 'legend'] as const

function change(changes: Partial<WallState>): Promise<unknown> {
  return ask('wall/change', changes)
}

function StripSwitch({ part, state }: { part: (typeof STRIP)[number]; state: WallState }) {
  const { t } = useText()
  const [isOn, turn] = useSent(state[part], (next) => change({ [part]: next }))
  return (
    <label className="wall-panel-check">
      <input type="checkbox" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
      {t(`wall.strip.${part}`)}
    </label>
  )
}

function Choices({ state }: { state: WallState }) {
  const { t } = useText()
  const [names, chooseNames] = useSent(state.names, (next) => change({ names: next }))
  const [room, chooseRoom] = useSent(state.room, (next) => change({ room: next }))
  return (
    <>
      <Choice
        name="wall-names"
        label={t('wall.names')}
        value={names}
        options={WALL_NAMES.map((value) => ({ value, text: t(`wall.names.${value}`) }))}
        choose={chooseNames}
      />
      <Choice
        name="wall-room"
        label={t('wall.room')}
        value={room}
        options={WALL_ROOMS.map((value) => ({ value, text: t(`wall.room.${value}`) }))}
        choose={chooseRoom}
      />
      <fieldset className="wall-panel-strip">
        <legend className="choice-label">{t('wall.strip')}</legend>
        {STRIP.map((part) => (
          <StripSwitch key={part} part={part} state={state} />
        ))}
      </fieldset>
    </>
  )
}

/** What is chosen once, before the workshop or in it: how the wall is to be, and where. */
export function WallChoices() {
  const { t } = useText()
  const state = useStore(wallStatusStore, (each) => each.state)
  return (
    <details className="wall-panel-details">
      <summary>{t('wall.shows')}</summary>
      <div className="wall-panel-choices">
        {state === null ? null : <Choices state={state} />}
        <WallPlaces />
      </div>
    </details>
  )
}
