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
  X,
} from 'lucide-react'
import { actionSpec } from '../../../src-model/actions'
import { runAction } from '../../actions/run-action'
import { shortcutText } from '../../actions/shortcut'
import { useActionState } from '../../actions/use-action-state'
import { useText } from '../../state/use-text'

const PICTURES = {
  'wall/open': Projector,
  'wall/close': X,
  'wall/freeze': Snowflake,
  'wall/spotlight': Spotlight,
  'wall/blank': EyeOff,
  'wall/test-card': Grid2x2Check,
  'agenda/previous-phase': ArrowLeft,
  'agenda/next-phase': ArrowRight,
  'agenda/toggle-timer': Pause,
  'agenda/more-time': TimerReset,
  'agenda/end': Square,
} as const satisfies Record<string, LucideIcon>

interface WallButtonProps {
  id: keyof typeof PICTURES
  /** Shows another picture: of what the button leads to now. */
  picture?: 'play' | undefined
  look?: 'main' | 'plain'
  /** Shows the picture alone. */
  pictureOnly?: boolean
}

/** A button for something done with the wall: a picture, one or two words, and the whole of it for screen readers. */
export function WallButton({ id, picture, look = 'plain', pictureOnly = false }: WallButtonProps) {
  const { t } = useText()
  const { checked } = useActionState(id)
  const { shortcut } = actionSpec(id)
  const name = t(`action.${id}`)
  const word = t(`wall.button.${id}`)
  const isInName = name.toLocaleLowerCase().includes(word.toLocaleLowerCase())
  const Picture = picture === 'play' ? Play : PICTURES[id]
  return (
    <button
      type="button"
      className="button wall-panel-button"
      data-look={look}
      data-action={id}
      // Who speaks to the computer says what is seen.
      aria-label={pictureOnly || isInName ? name : word}
      aria-pressed={id === 'wall/open' ? undefined : (checked ?? undefined)}
      title={shortcut ? `${name} (${shortcutText(shortcut, t)})` : name}
      onClick={() => runAction(id)}
    >
      <Picture className="action-icon" aria-hidden="true" />
      {pictureOnly ? null : <span>{word}</span>}
    </button>
  )
}
