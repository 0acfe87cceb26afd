import type { Step } from '../../src-model/map/commands/command'
import type { Participant } from '../../src-model/map/map'
import { execute } from '../state/session-store'
import { useText } from '../state/use-text'
import { useSent } from './use-sent'
import { useVisit } from './visit'

interface UnnamedFieldProps {
  /** Who is asked about; not empty. */
  people: readonly Participant[]
}

/** Whether people wish not to be named on the wall: all of them, some of them, or none. */
export function UnnamedField({ people }: UnnamedFieldProps) {
  const { t } = useText()
  const visit = useVisit(`${people[0]?.id}:unnamed`)
  const count = people.filter(({ unnamed }) => unnamed === true).length
  const [shown, change] = useSent<boolean | 'some'>(
    count === 0 ? false : count === people.length || 'some',
    (value) => {
      const steps = people.map(
        ({ id }): Step => ({ type: 'participant/edit', id, changes: { unnamed: value === true } }),
      )
      return execute({ type: 'batch', steps }, visit.gesture())
    },
  )
  return (
    <div className="field" {...visit.handlers}>
      <label className="inspector-check">
        <input
          type="checkbox"
          checked={shown === true}
          ref={(box) => {
            if (box !== null) box.indeterminate = shown === 'some'
          }}
          aria-describedby="inspector-unnamed-hint"
          onChange={(event) => change(event.currentTarget.checked)}
        />
        {t('inspector.unnamed')}
      </label>
      <p id="inspector-unnamed-hint" className="field-hint">
        {t('inspector.unnamed-hint')}
      </p>
    </div>
  )
}
