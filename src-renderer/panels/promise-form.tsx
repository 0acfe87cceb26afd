import { COMMITMENT_STATUSES, type Commitment, type Connection } from '../../src-model/map/map'
import { useText } from '../state/use-text'
import { ChoiceField } from './choice-field'
import { EditableField } from './editable-field'
import { PromiseWho } from './promise-who'
import type { EditCommitment } from './use-commitment'

interface PromiseFormProps {
  connection: Connection
  commitment: Commitment
  edit: EditCommitment
  onRemove: () => void
}

/** Who does what by when. */
export function PromiseForm({ connection, commitment, edit, onRemove }: PromiseFormProps) {
  const { t } = useText()
  const { id } = connection
  return (
    <>
      <EditableField
        id="inspector-promise-what"
        field={`${id}:what`}
        label={t('inspector.promise-what')}
        value={commitment.what}
        look="text"
        send={(what, gesture) => edit({ what }, gesture)}
      />
      <PromiseWho connection={connection} who={commitment.who} edit={edit} />
      <EditableField
        id="inspector-promise-by"
        field={`${id}:by`}
        label={t('inspector.promise-by')}
        value={commitment.by ?? ''}
        look="date"
        send={(by, gesture) => edit({ by: by === '' ? null : by }, gesture)}
      />
      <ChoiceField
        id="inspector-promise-status"
        field={`${id}:promise`}
        label={t('inspector.promise-status')}
        value={commitment.status}
        options={COMMITMENT_STATUSES.map((each) => ({ value: each, text: t(`commitment-status.${each}`) }))}
        send={(status, gesture) => edit({ status }, gesture)}
      />
      <button type="button" className="button inspector-delete" data-look="plain" onClick={onRemove}>
        {t('inspector.promise-remove')}
      </button>
    </>
  )
}
