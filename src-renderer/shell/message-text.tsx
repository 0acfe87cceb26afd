import { type ActionId, actionSpec } from '../../src-model/actions'
import type { RecoveryNotice } from '../../src-model/contract/contract'
import { shortcutText } from '../actions/shortcut'
import { canvasControl } from '../canvas/canvas-control'
import { HandedOver } from '../export/handed-over'
import { countOf, listOf } from '../import/counts'
import type { Message } from '../state/app-store'
import { execute } from '../state/session-store'
import { useText } from '../state/use-text'
import type { Texts } from '../texts'
import { FoundDisplay } from './found-display'
import { WaitingWall } from './waiting-wall'

/** One sentence: what was found, what is open now, and what could not be brought back. */
function Recovered({ code, lost }: RecoveryNotice) {
  const { t, n } = useText()
  const isCounted = code !== 'snapshot-rebuilt' && lost !== null && lost > 0
  return <p>{isCounted ? n(`recovery.${code}`, lost) : t(`recovery.${code}`)}</p>
}

/** Takes back what the message is about. */
function UndoLink({ children }: { children: string }) {
  const undo = () => {
    void execute({ type: 'history/undo' })
    // The button goes with the message.
    canvasControl()?.focus()
  }
  return (
    <button type="button" className="message-link" onClick={undo}>
      {children}
    </button>
  )
}

/** Much that went at once, which one click brings back. */
function Removed({ count }: { count: number }) {
  const { t, n } = useText()
  return (
    <p>
      {n('message.removed', count)} <UndoLink>{t('action.edit/undo')}</UndoLink>
    </p>
  )
}

/** What came onto the map in one go, and how to take it off again. */
function Imported({ counts }: Pick<Extract<Message, { kind: 'imported' }>, 'counts'>) {
  const texts = useText()
  const { t } = texts
  const list = listOf(counts, 'new', texts)
  const undo = t('message.imported-undo', { action: t('action.edit/undo'), key: keyOf('edit/undo', t) })
  return (
    <p>
      {list === '' ? null : `${t('message.imported', { list })} `}
      {countOf(counts, 'merged') > 0 ? `${t('message.imported-filled')} ` : null}
      <UndoLink>{undo}</UndoLink>
    </p>
  )
}

/** What to press for an action. */
function keyOf(id: ActionId, t: Texts['t']): string {
  const { shortcut } = actionSpec(id)
  return shortcut === undefined ? '' : shortcutText(shortcut, t)
}

/** Why nothing moved, and what to press so that it does. */
function Locked() {
  const { t } = useText()
  return <p>{t('message.places-locked', { key: keyOf('view/lock', t) })}</p>
}

/** The words of a message. */
export function MessageText({ message }: { message: Message }) {
  const { t, error } = useText()
  switch (message.kind) {
    case 'error':
      return <p>{error(message.error)}</p>
    case 'handed-over':
      return <HandedOver {...message} />
    case 'exported':
      return <p>{t('message.exported', { name: message.name })}</p>
    case 'too-many-to-tie':
      return <p>{t('message.too-many-to-tie', { most: message.most })}</p>
    case 'removed':
      return <Removed count={message.count} />
    case 'imported':
      return <Imported counts={message.counts} />
    case 'not-pasted':
    case 'too-much-to-copy':
      return <p>{t(`message.${message.kind}`)}</p>
    case 'in-copy':
      return <p>{t('message.in-copy')}</p>
    case 'erased':
      return <p>{t(message.onDisk ? 'message.erased' : 'message.erased-later')}</p>
    case 'choose-person':
      return <p>{t('message.choose-person')}</p>
    case 'places-locked':
      return <Locked />
    case 'tidy-stopped':
    case 'tidy-failed':
      return <p>{t(`message.${message.kind}`)}</p>
    case 'wall-closed':
      return <p>{t('message.wall-closed', { key: keyOf('wall/open', t) })}</p>
    case 'no-phase':
      return <p>{t('message.no-phase', { key: keyOf('agenda/next-phase', t) })}</p>
    case 'display-found':
      return <FoundDisplay display={message.display} />
    case 'wall-waiting':
      return <WaitingWall />
    case 'recovered':
      return <Recovered {...message.notice} />
  }
}
