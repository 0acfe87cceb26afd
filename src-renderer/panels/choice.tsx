import './fields.css'
import type { ReactNode } from 'react'

export interface ChoiceOption<Value> {
  value: Value
  text: string
  /** A small picture before the text. */
  mark?: ReactNode
}

interface ChoiceProps<Value> {
  /** The radio buttons' common name, unlike any other on the screen. */
  name: string
  label: string
  value: Value
  options: readonly ChoiceOption<Value>[]
  choose: (value: Value) => void
  /** Shows the marks alone; the texts are still there for screen readers and as tooltips. */
  marksOnly?: boolean
  /** Keeps the label for screen readers alone. */
  labelHidden?: boolean
}

/** A few values side by side, one of them chosen: radio buttons that look like one segmented control. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { name, label, value, options, choose, marksOnly = false, labelHidden = false } = props
  return (
    <fieldset className="choice">
      <legend className={labelHidden ? 'visually-hidden' : 'choice-label'}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option" title={marksOnly ? option.text : undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.mark}
            <span className={marksOnly ? 'visually-hidden' : undefined}>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
