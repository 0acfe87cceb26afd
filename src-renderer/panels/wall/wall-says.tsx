import { CircleAlert, EyeOff, Snowflake, Spotlight, Unplug, UserMinus } from 'lucide-react'
import { useStore } from 'zustand'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { wallStatusStore } from '../../state/wall-status'
import { wallStore } from '../../wall/wall-store'

const PICTURES = {
  waiting: Unplug,
  blank: EyeOff,
  'test-card': CircleAlert,
  frozen: Snowflake,
  spotlight: Spotlight,
  'take-away': UserMinus,
} as const

/** What is unlike what the facilitator sees, in words that cannot be overlooked; what hides the rest stands first. */
export function WallSays() {
  const { t } = useText()
  const isWaiting = useStore(wallStatusStore, ({ status }) => status?.is === 'waiting')
  const state = useStore(wallStatusStore, (each) => each.state)
  // What it has been told, not what is done here: a frozen wall goes its own way.
  const isSomebodyAway = useStore(wallStore, ({ shown }) => shown !== null && shown.look.away !== null)
  const nothingSelected = useStore(viewStore, ({ selection }) => selection.size === 0)
  const says = [
    isWaiting && ('waiting' as const),
    state?.blank && ('blank' as const),
    state?.testCard && ('test-card' as const),
    state?.frozen && ('frozen' as const),
    state?.spotlight && !state.frozen && nothingSelected && ('spotlight' as const),
    isSomebodyAway && !state?.blank && !state?.testCard && ('take-away' as const),
  ].filter((each) => typeof each === 'string')
  if (says.length === 0) return null
  return (
    <ul className="wall-panel-says">
      {says.map((each) => {
        const Picture = PICTURES[each]
        return (
          <li key={each} data-says={each}>
            <Picture aria-hidden="true" />
            {t(`wall.says.${each}`)}
          </li>
        )
      })}
    </ul>
  )
}
