import { useText } from '../state/use-text'
import { openWall } from '../state/wall-status'

/** The wall's display has gone, and what can be done until it is there again. */
export function WaitingWall() {
  const { t } = useText()
  return (
    <>
      <p>{t('message.wall-waiting')}</p>
      <p className="message-choices">
        <button
          type="button"
          className="button"
          // The keyboard stays where it is: this may come in the middle of a line.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void openWall({ is: 'window' })}
        >
          {t('message.wall-in-window')}
        </button>
      </p>
    </>
  )
}
