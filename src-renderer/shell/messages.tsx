import { IconButton } from './icon-button'
import './messages.css'
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { MAP_ERROR_CODES } from '../../src-model/map/errors'
import type { Message } from '../state/app-store'
import { appStore, dismiss } from '../state/app-store'
import { sessionStore } from '../state/session-store'
import { useText } from '../state/use-text'
import { MessageText } from './message-text'
import { replacedBy, shownFor } from './messages-time'

/** What can be taken back by the message itself. */
const UNDOABLE: ReadonlySet<Message['kind']> = new Set(['removed', 'imported'])

/** Undo is offered by a message only until something else is done. */
function dismissUndoable(): void {
  for (const { id, message } of appStore.getState().messages) if (UNDOABLE.has(message.kind)) dismiss(id)
}

/** Takes away the errors that something newer has put right. @param isOutdated which of them. */
function dismissErrors(isOutdated: (id: number, code: string) => boolean): void {
  for (const { id, message } of appStore.getState().messages) {
    if (message.kind === 'error' && isOutdated(id, message.error.code)) dismiss(id)
  }
}

/** A refused command is forgotten at the next edit, any error at the next success that is said or session opened. */
function forgetOutdatedErrors(): () => void {
  const refusals: ReadonlySet<string> = new Set(MAP_ERROR_CODES)
  const stopSession = sessionStore.subscribe(({ session }, { session: before }) => {
    if (session?.seq !== before?.seq) dismissUndoable()
    if (session === null || session.seq === before?.seq) return
    dismissErrors((_, code) => before === null || refusals.has(code))
  })
  const stopMessages = appStore.subscribe(({ messages }, { messages: before }) => {
    const success = messages.at(-1)
    if (success === undefined || success.message.kind === 'error' || before.includes(success)) return
    for (const id of replacedBy(success, messages)) dismiss(id)
    dismissErrors((id) => id < success.id)
  })
  return () => {
    stopSession()
    stopMessages()
  }
}

/** Lets a message go after a while, unless someone is reading it. @param after milliseconds; `null` for never. */
function useExpiry(close: () => void, after: number | null) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (after === null || held) return
    const timer = setTimeout(close, after)
    return () => clearTimeout(timer)
  }, [close, after, held])
  return {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}

function MessageIcon({ kind }: { kind: Message['kind'] }) {
  if (kind === 'error') return <TriangleAlert size={20} aria-hidden="true" />
  if (kind === 'exported' || kind === 'handed-over' || kind === 'imported')
    return <CircleCheck size={20} aria-hidden="true" />
  return <Info size={20} aria-hidden="true" />
}

function Toast({ id, message }: { id: number; message: Message }) {
  const { t } = useText()
  const [close] = useState(() => () => dismiss(id))
  const isError = message.kind === 'error'
  const holding = useExpiry(close, shownFor(message.kind))
  return (
    <div className="message" data-kind={message.kind} role={isError ? 'alert' : 'status'} {...holding}>
      <MessageIcon kind={message.kind} />
      <div className="message-text">
        <MessageText message={message} />
      </div>
      <IconButton label={t('message.dismiss')} onClick={close}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** What Trama has to say, in a corner of the window. */
export function Messages() {
  const messages = useStore(appStore, (state) => state.messages)
  useEffect(forgetOutdatedErrors, [])
  return (
    <div className="messages">
      {messages.map(({ id, message }) => (
        <Toast key={id} id={id} message={message} />
      ))}
    </div>
  )
}
