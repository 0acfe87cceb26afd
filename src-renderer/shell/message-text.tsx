import type { RecoveryNotice, Repair } from '../../src-model/contract/contract'
import { isTextKey } from '../../src-model/language/translate'
import { canvasControl } from '../canvas/canvas-control'
import type { Message } from '../state/app-store'
import { execute } from '../state/session-store'
import { type Texts, useText } from '../state/use-text'

/** Names of fields and values as the screen has them, where it has them; the file's own otherwise. */
function inWords(params: Repair['params'], t: Texts['t']): Repair['params'] {
  const { field, used, kind } = params
  const word = (keys: string[], otherwise: string | number) => {
    const key = keys.find(isTextKey)
    return key === undefined ? otherwise : t(key)
  }
  return {
    ...params,
    ...(field !== undefined && { field: word([`inspector.${field}`], field) }),
    ...(used !== undefined && { used: word([`${field}.${used}`, `resource-${field}.${used}`], used) }),
    ...(kind !== undefined && { kind: word([`kind.${kind}`], kind) }),
  }
}

function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  const { t, n } = useText()
  // Several repairs may read alike; each stands where the file has it.
  const lines = repairs.map(({ code, params }, index) => ({
    key: `${index} ${code}`,
    text: t(`repair.${code}`, inWords(params, t)),
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

/** Much that went at once, which one click brings back. */
function Removed({ count }: { count: number }) {
  const { t, n } = useText()
  const bringBack = () => {
    void execute({ type: 'history/undo' })
    // The button goes with the message.
    canvasControl()?.focus()
  }
  return (
    <p>
      {n('message.removed', count)}{' '}
      <button type="button" className="message-link" onClick={bringBack}>
        {t('action.edit/undo')}
      </button>
    </p>
  )
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
    case 'removed':
      return <Removed count={message.count} />
    case 'in-copy':
      return <p>{t('message.in-copy')}</p>
    case 'repairs':
      return <Repairs repairs={message.repairs} />
    case 'recovered':
      return <Recovered {...message.notice} />
  }
}
