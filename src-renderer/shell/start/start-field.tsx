import type { ReactNode } from 'react'
import { useText } from '../../state/use-text'

interface StartFieldProps {
  /** The control's id is `start-<name>`. */
  name: string
  label: string
  optional?: boolean
  problem?: string | undefined
  children: ReactNode
}

/** A labelled field of the form that starts a session. */
export function StartField({ name, label, optional = false, problem, children }: StartFieldProps) {
  const { t } = useText()
  return (
    <div className="field">
      <div className="start-label">
        <label htmlFor={`start-${name}`}>{label}</label>
        {optional ? <span aria-hidden="true">{t('start.optional')}</span> : null}
      </div>
      {children}
      {problem === undefined ? null : (
        <span id={`start-${name}-problem`} className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
