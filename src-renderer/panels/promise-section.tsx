import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Commitment, Connection } from '../../src-model/map/map'
import { isParticipant } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { PromiseForm } from './promise-form'
import { useCommitment } from './use-commitment'

/** The promise on a tie, or the button that makes one. It is on the tie from the first thing written of it. */
export function PromiseSection({ connection }: { connection: Connection }) {
  const { t } = useText()
  const [isAdding, setAdding] = useState(false)
  const { commitment, from, to } = connection
  const promiser = useSession(({ map }) => [from, to].find((id) => isParticipant(map, id)))
  const fresh: Commitment = { what: '', who: promiser === undefined ? [] : [promiser], by: null, status: 'promised' }
  const edit = useCommitment(connection, fresh)
  const shown = commitment ?? (isAdding ? fresh : undefined)

  useEffect(() => {
    if (isAdding) document.getElementById('inspector-promise-what')?.focus()
  }, [isAdding])

  const remove = () => {
    setAdding(false)
    if (commitment) void execute({ type: 'commitment/set', id: connection.id, commitment: null })
    canvasControl()?.focus()
  }
  return (
    <section className="inspector-section" aria-labelledby="inspector-promise">
      <h3 id="inspector-promise">{t('inspector.promise')}</h3>
      {shown === undefined ? (
        <button type="button" className="button promise-add" onClick={() => setAdding(true)}>
          <Plus size={16} aria-hidden="true" />
          {t('inspector.promise-add')}
        </button>
      ) : (
        <PromiseForm connection={connection} commitment={shown} edit={edit} onRemove={remove} />
      )}
    </section>
  )
}
