import type { ExportOutcome } from '../../src-model/contract/contract'
import type { Loss } from '../../src-model/formats/written'
import { ask } from '../state/app-store'
import { useText } from '../state/use-text'
import { lossText } from './loss-text'

type HandedOverProps = Omit<Extract<ExportOutcome, { done: true }>, 'done'>

function Losses({ losses }: { losses: readonly Loss[] }) {
  const texts = useText()
  return (
    <details>
      <summary>{texts.t('message.handed-over.losses')}</summary>
      <ul>
        {losses.map((loss) => (
          <li key={`${loss.code} ${JSON.stringify(loss.params)}`}>{lossText(loss, texts)}</li>
        ))}
      </ul>
    </details>
  )
}

/** Where what was handed over is, and what it does not hold. */
export function HandedOver({ names, folder, losses }: HandedOverProps) {
  const { t, n } = useText()
  return (
    <>
      <p>
        {n('message.handed-over', names.length, { name: names[0] ?? '', names: names.join(', '), folder })}{' '}
        <button type="button" className="message-link" onClick={() => void ask('export/show', {})}>
          {t('message.show-in-folder')}
        </button>
      </p>
      {losses.length === 0 ? null : <Losses losses={losses} />}
    </>
  )
}
