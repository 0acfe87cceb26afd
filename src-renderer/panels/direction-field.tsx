import { ArrowDownUp } from 'lucide-react'
import { endsOf, kindFits } from '../../src-model/map/kinds'
import type { Connection } from '../../src-model/map/map'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { useSent } from './use-sent'
import { useVisit } from './visit'

/** Whether a tie has a direction, and turning it round where its kind fits the other way too. */
export function DirectionField({ connection }: { connection: Connection }) {
  const { t } = useText()
  const { id, from, to, kind, directed } = connection
  const visit = useVisit(`${id}:directed`)
  const turned = useSession((session) => endsOf(session.map, to, from))
  const [shown, change] = useSent(directed, (value) =>
    execute({ type: 'connection/edit', id, changes: { directed: value } }, visit.gesture()),
  )
  const reversible = turned !== undefined && kindFits(kind, turned)
  return (
    <fieldset className="choice" {...visit.handlers}>
      <legend className="choice-label">{t('inspector.direction')}</legend>
      <div className="inspector-direction">
        <label className="inspector-check">
          <input type="checkbox" checked={shown} onChange={(event) => change(event.currentTarget.checked)} />
          {t('inspector.directed')}
        </label>
        {directed && reversible ? (
          <button
            type="button"
            className="button"
            data-look="plain"
            onClick={() => void execute({ type: 'connection/reverse', id })}
          >
            <ArrowDownUp size={16} aria-hidden="true" />
            {t('inspector.reverse')}
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}
