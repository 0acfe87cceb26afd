import type { ChoiceOption } from './choice'
import { Choice } from './choice'
import { useSent } from './use-sent'
import { type Send, useVisit } from './visit'

interface ChoiceFieldProps<Value> {
  id: string
  /** See `useVisit`. */
  field: string
  label: string
  value: Value
  options: readonly ChoiceOption<Value>[]
  send: Send<Value>
  /** See `Choice`. */
  marksOnly?: boolean
}

/** A choice that goes to the map, one undo step a visit. */
export function ChoiceField<Value extends string | number>(props: ChoiceFieldProps<Value>) {
  const { id, field, label, value, options, send, marksOnly = false } = props
  const visit = useVisit(field)
  const [shown, change] = useSent(value, (next) => send(next, visit.gesture()))
  return (
    <div {...visit.handlers}>
      <Choice name={id} label={label} value={shown} options={options} choose={change} marksOnly={marksOnly} />
    </div>
  )
}
