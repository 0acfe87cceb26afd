import { RESOURCE_KINDS, RESOURCE_STATUSES, type Resource } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { ResourceIcon } from '../canvas/resource-icon'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { ChoiceField } from './choice-field'
import { DeleteButton } from './delete-button'
import { EditableField } from './editable-field'
import { SelectField } from './select-field'
import { TiesList } from './ties-list'

type Changes = Partial<Pick<Resource, 'name' | 'kind' | 'status' | 'description'>>

/** All that is known of one resource, and who holds, needs and uses it. */
export function ResourceForm({ resource }: { resource: Resource }) {
  const { t } = useText()
  const { id, name, kind, status, description } = resource
  const wanted = useSession((session) => tieIndex(session.map).wanted.has(id))
  const edit = (changes: Changes, gesture: string) => execute({ type: 'resource/edit', id, changes }, gesture)
  return (
    <>
      <h2 className="inspector-heading">
        <ResourceIcon kind={kind} />
        {t('inspector.resource')}
      </h2>
      <EditableField
        id="inspector-name"
        field={`${id}:name`}
        label={t('inspector.name')}
        value={name}
        problem={t('inspector.name-missing')}
        send={(value, gesture) => edit({ name: value }, gesture)}
      />
      <SelectField
        id="inspector-kind"
        field={`${id}:kind`}
        label={t('inspector.kind')}
        value={kind}
        options={RESOURCE_KINDS.map((each) => ({ value: each, text: t(`resource-kind.${each}`) }))}
        send={(value, gesture) => edit({ kind: value }, gesture)}
      />
      <ChoiceField
        id="inspector-status"
        field={`${id}:status`}
        label={t('inspector.status')}
        value={status}
        options={RESOURCE_STATUSES.map((each) => ({ value: each, text: t(`resource-status.${each}`) }))}
        send={(value, gesture) => edit({ status: value }, gesture)}
      />
      {wanted ? <p className="inspector-wanted">{t('inspector.wanted')}</p> : null}
      <EditableField
        id="inspector-description"
        field={`${id}:description`}
        label={t('inspector.description')}
        value={description}
        look="text"
        send={(value, gesture) => edit({ description: value }, gesture)}
      />
      <TiesList id={id} />
      <DeleteButton ids={[id]} text={t('inspector.delete-resource')} />
    </>
  )
}
