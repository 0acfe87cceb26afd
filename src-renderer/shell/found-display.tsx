import type { DisplayUse } from '../../src-model/contract/library'
import type { WallDisplay } from '../../src-model/contract/wall'
import { displayName, displaySize } from '../panels/wall/display-name'
import { ask } from '../state/app-store'
import { useText } from '../state/use-text'

/** A display that has been plugged in, and the question what it is for. */
export function FoundDisplay({ display }: { display: WallDisplay }) {
  const texts = useText()
  const { t } = texts
  const use = (what: DisplayUse) => ({
    // The keyboard stays where it is: this may come in the middle of a line.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => void ask('wall/use-display', { key: display.key, use: what }),
  })
  return (
    <>
      <p>{t('message.display-found', { name: displayName(display, texts), size: displaySize(display) })}</p>
      <p className="message-choices">
        <button type="button" className="button" data-look="main" {...use('wall')}>
          {t('message.display-wall')}
        </button>
        <button type="button" className="button" {...use('none')}>
          {t('message.display-none')}
        </button>
      </p>
    </>
  )
}
