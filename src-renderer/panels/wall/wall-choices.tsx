import './wall-choices.css'
import type { ToggleEvent } from 'react'
import { useStore } from 'zustand'
import { WALL_NAMES, WALL_ROOMS, type WallState } from '../../../src-model/wall/wall-state'
import { useText } from '../../state/use-text'
import { changeWall, wallStatusStore } from '../../state/wall-status'
import { Choice } from '../choice'
import { WallPlaces } from './wall-places'

/** What the strip at the wall's top can show. */
const STRIP = ['question', 'phase', 'insight', 'legend'] as const

function StripSwitch({ part, state }: { part: (typeof STRIP)[number]; state: WallState }) {
  const { t } = useText()
  return (
    <label className="wall-panel-check">
      <input
        type="checkbox"
        checked={state[part]}
        onChange={(event) => void changeWall({ [part]: event.currentTarget.checked })}
      />
      {t(`wall.strip.${part}`)}
    </label>
  )
}

function Choices({ state }: { state: WallState }) {
  const { t } = useText()
  return (
    <>
      <Choice
        name="wall-names"
        label={t('wall.names')}
        value={state.names}
        options={WALL_NAMES.map((value) => ({ value, text: t(`wall.names.${value}`) }))}
        choose={(names) => void changeWall({ names })}
      />
      <Choice
        name="wall-room"
        label={t('wall.room')}
        value={state.room}
        options={WALL_ROOMS.map((value) => ({ value, text: t(`wall.room.${value}`) }))}
        choose={(room) => void changeWall({ room })}
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

/** It opens below what is seen of the panel. */
function showWhatOpened({ currentTarget }: ToggleEvent<HTMLDetailsElement>): void {
  if (currentTarget.open) currentTarget.scrollIntoView({ block: 'start' })
}

/** What is chosen once, before the workshop or in it: how the wall is to be, and where. */
export function WallChoices() {
  const { t } = useText()
  const state = useStore(wallStatusStore, (each) => each.state)
  return (
    <details className="wall-panel-details" onToggle={showWhatOpened}>
      <summary>{t('wall.shows')}</summary>
      <div className="wall-panel-choices">
        {state === null ? null : <Choices state={state} />}
        <WallPlaces />
      </div>
    </details>
  )
}
