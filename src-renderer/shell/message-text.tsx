import type { RecoveryNotice, Repair } from '../../src-model/contract/contract'
import type { Message } from '../state/app-store'
import { useText } from '../state/use-text'

function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  const { t, n } = useText()
  // Several repairs may read alike; each stands where the file has it.
  const lines = repairs.map(({ code, params }, index) => ({
    key: `${index} ${code}`,
    text: t(`repair.${code}`, params),
  }))
  return (
    <>
      <p>{n('message.repairs', repairs.length)}</p>
      <details>
        <summary>{t('message.repairs-which')}</summary>
        <ul>
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** One sentence: what was found, what is open now, and what could not be brought back. */
function Recovered({ code, lost }: RecoveryNotice) {
  const { t, n } = useText()
  const isCounted = code !== 'snapshot-rebuilt' && lost !== null && lost > 0
  return <p>{isCounted ? n(`recovery.${code}`, lost) : t(`recovery.${code}`)}</p>
}

/** The words of a message. */
export function MessageText({ message }: { message: Message }) {
  const { t, error } = useText()
  switch (message.kind) {
    case 'error':
      return <p>{error(message.error)}</p>
    case 'exported':
      return <p>{t('message.exported', { name: message.name })}</p>
    case 'too-many-to-tie':
      return <p>{t('message.too-many-to-tie', { most: message.most })}</p>
    case 'repairs':
      return <Repairs repairs={message.repairs} />
    case 'recovered':
      return <Recovered {...message.notice} />
  }
}
