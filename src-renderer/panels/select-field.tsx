import './fields.css'
import { useSent } from './use-sent'
import { type Send, useVisit } from './visit'

interface SelectFieldProps<Value> {
  id: string
  /** See `useVisit`. */
  field: string
  label: string
  value: Value
  options: readonly { value: Value; text: string }[]
  send: Send<Value>
  hint?: string | undefined
}

/** A list of values, one of them chosen, which goes to the map. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, field, label, value, options, send, hint } = props
  const visit = useVisit(field)
  const [shown, change] = useSent(value, (next) => send(next, visit.gesture()))
  return (
    <div className="field" {...visit.handlers}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={shown} onChange={(event) => change(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
    </div>
  )
}
