import { useId } from 'react'

interface TickProps {
  label: string
  /** What it comes to. */
  hint: string
  isOn: boolean
  change: (isOn: boolean) => void
}

/** Something that goes along or does not. */
export function Tick({ label, hint, isOn, change }: TickProps) {
  const id = useId()
  return (
    <label className="export-option">
      <input
        type="checkbox"
        checked={isOn}
        aria-describedby={id}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
      <span className="export-option-words">
        <strong>{label}</strong>
        <small id={id}>{hint}</small>
      </span>
    </label>
  )
}
