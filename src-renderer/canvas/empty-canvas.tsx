import { focusCapture } from '../capture/focus-capture'
import { handOver } from '../state/capture-store'
import { useText } from '../state/use-text'

const LINES = ['canvas.try.person', 'canvas.try.resources', 'canvas.try.tie'] as const

/** What an empty map shows: three lines to try, each put into the capture line by a click. */
export function EmptyCanvas() {
  const { t } = useText()
  const tryLine = (line: string) => {
    handOver(line, null)
    focusCapture()
  }
  return (
    <div className="empty-canvas">
      <h2>{t('canvas.empty')}</h2>
      <p>{t('canvas.empty-how')}</p>
      <ul>
        {LINES.map((key) => (
          <li key={key}>
            <button type="button" onClick={() => tryLine(t(key))}>
              <kbd>{t(key)}</kbd>
              <span>{t(`${key}-means`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="empty-canvas-hand">{t('canvas.empty-by-hand')}</p>
      <p className="empty-canvas-hand">{t('canvas.empty-list')}</p>
    </div>
  )
}
