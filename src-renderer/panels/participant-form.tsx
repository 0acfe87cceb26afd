import { hasNamesake } from '../../src-model/capture/name-book'
import { type Participant, SIDES } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { ChoiceField } from './choice-field'
import { DeleteButton } from './delete-button'
import { EditableField } from './editable-field'
import { EraseButton } from './erase-button'
import { TiesList } from './ties-list'
import { UnnamedField } from './unnamed-field'

type TextField = 'name' | 'organisation' | 'role' | 'notes'

/** All that is known of one person. */
export function ParticipantForm({ participant }: { participant: Participant }) {
  const { t } = useText()
  const { id, side } = participant
  const isNameTaken = useSession(({ map }) => hasNamesake(map, participant))
  const textField = (field: TextField) => ({
    id: `inspector-${field}`,
    field: `${id}:${field}`,
    label: t(`inspector.${field}`),
    value: participant[field],
    send: (value: string, gesture: string) =>
      execute({ type: 'participant/edit', id, changes: { [field]: value } }, gesture),
  })
  return (
    <>
      <h2 className="inspector-heading">
        <SideShape side={side} />
        {t('inspector.participant')}
      </h2>
      <EditableField
        {...textField('name')}
        problem={t('inspector.name-missing')}
        hint={isNameTaken ? t('inspector.namesake') : undefined}
      />
      <ChoiceField
        id="inspector-side"
        field={`${id}:side`}
        label={t('inspector.side')}
        value={side}
        options={SIDES.map((each) => ({ value: each, text: t(`side.${each}`), mark: <SideShape side={each} /> }))}
        send={(value, gesture) => execute({ type: 'participant/edit', id, changes: { side: value } }, gesture)}
      />
      <EditableField {...textField('organisation')} />
      <EditableField {...textField('role')} />
      <EditableField {...textField('notes')} look="text" hint={t('inspector.notes-hint')} />
      <UnnamedField people={[participant]} />
      <TiesList id={id} />
      <DeleteButton ids={[id]} text={t('inspector.delete-participant')} />
      <EraseButton />
    </>
  )
}
