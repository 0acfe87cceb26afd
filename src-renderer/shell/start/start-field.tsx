import type { ReactNode } from 'react'

interface StartFieldProps {
  /** The control's id is `start-<name>`. */
  name: string
  label: string
  /** Said small beside the label, for the eye only. */
  aside?: string
  problem?: string | undefined
  children: ReactNode
}

/** A labelled field of the form that starts a session. */
export function StartField({ name, label, aside, problem, children }: StartFieldProps) {
  return (
    <div className="field">
      <div className="start-label">
        <label htmlFor={`start-${name}`}>{label}</label>
        {aside === undefined ? null : <span aria-hidden="true">{aside}</span>}
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
