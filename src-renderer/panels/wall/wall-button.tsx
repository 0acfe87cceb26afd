import './wall-buttons.css'
import {
  ArrowLeft,
  ArrowRight,
  EyeOff,
  Grid2x2Check,
  type LucideIcon,
  Pause,
  Play,
  Projector,
  Snowflake,
  Spotlight,
  Square,
  TimerReset,
  UserMinus,
  X,
} from 'lucide-react'
import { useStore } from 'zustand'
import { actionSpec } from '../../../src-model/actions'
import type { TextKey } from '../../../src-model/language/translate'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { isWallChecked } from '../../actions/wall-action-state'
import { useText } from '../../state/use-text'
import { wallStatusStore } from '../../state/wall-status'

const PICTURES = {
  'wall/open': Projector,
  'wall/close': X,
  'wall/freeze': Snowflake,
  'wall/spotlight': Spotlight,
  'wall/take-away': UserMinus,
  'wall/blank': EyeOff,
  'wall/test-card': Grid2x2Check,
  'agenda/previous-phase': ArrowLeft,
  'agenda/next-phase': ArrowRight,
  'agenda/toggle-timer': Pause,
  'agenda/more-time': TimerReset,
  'agenda/end': Square,
} as const satisfies Record<string, LucideIcon>

type PicturedId = keyof typeof PICTURES
/** Those that have a short word of their own. */
type WordedId =
  Extract<TextKey, `wall.button.${string}`> extends `wall.button.${infer Id extends PicturedId}` ? Id : never

type WallButtonProps = {
  /** Shows another picture: of what the button leads to now. */
  picture?: 'play' | undefined
  look?: 'main' | 'plain'
  /** Shows the action's whole name: for a place where nothing else says that it is about the wall. */
  inFull?: boolean
} & ({ id: WordedId; pictureOnly?: false } | { id: PicturedId; pictureOnly: true })

/** A button for something done with the wall: a picture, one or two words, and the whole of it for screen readers. */
export function WallButton(props: WallButtonProps) {
  const { id, picture, look = 'plain', inFull = false } = props
  const { t } = useText()
  const checked = useStore(wallStatusStore, () => isWallChecked(id))
  const { shortcut } = actionSpec(id)
  const name = t(`action.${id}`)
  const word = props.pictureOnly ? null : inFull ? name : t(`wall.button.${props.id}`)
  const isInName = word === null || name.toLocaleLowerCase().includes(word.toLocaleLowerCase())
  // Nothing is to be seen of that switch before somebody is taken away.
  const isToShowAway = id === 'wall/take-away' && checked === true
  const Picture = picture === 'play' ? Play : PICTURES[id]
  return (
    <button
      type="button"
      className="button wall-panel-button"
      data-look={look}
      data-action={id}
      // Who speaks to the computer says what is seen.
      aria-label={isInName ? name : word}
      aria-pressed={checked ?? undefined}
      title={isToShowAway ? t('announce.wall-takeAway-on') : shortcut ? `${name} (${shortcutText(shortcut, t)})` : name}
      onClick={() => runAction(id)}
    >
      <Picture className="action-icon" aria-hidden="true" />
      {word === null ? null : <span>{word}</span>}
    </button>
  )
}
