import './zone-form.css'
import type { Zone } from '../../src-model/map/map'
import { ZONE_COLOURS } from '../../src-model/zones/zone-colours'
import { zoneCounts } from '../../src-model/zones/zone-counts'
import { execute } from '../state/session-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { ChoiceField } from './choice-field'
import { DeleteButton } from './delete-button'
import { EditableField } from './editable-field'

/** All that is known of one zone. */
export function ZoneForm({ zone }: { zone: Zone }) {
  const { t, n } = useText()
  const { id, label, colour } = zone
  const count = useSession(({ map }) => zoneCounts(map).get(id) ?? 0)
  const edit = (changes: Partial<Pick<Zone, 'label' | 'colour'>>, gesture: string) =>
    execute({ type: 'zone/edit', id, changes }, gesture)
  return (
    <>
      <h2 className="inspector-heading">{t('inspector.zone')}</h2>
      <EditableField
        id="inspector-zone-label"
        field={`${id}:label`}
        label={t('inspector.zone-label')}
        value={label}
        send={(value, gesture) => edit({ label: value }, gesture)}
      />
      <ChoiceField
        id="inspector-zone-colour"
        field={`${id}:colour`}
        label={t('inspector.zone-colour')}
        value={colour.toLowerCase()}
        options={ZONE_COLOURS.map((each) => ({
          value: each.colour,
          text: t(`zone.colour.${each.name}`),
          mark: <span className="zone-swatch" style={{ background: each.colour }} />,
        }))}
        send={(value, gesture) => edit({ colour: value }, gesture)}
        marksOnly
      />
      <p className="zone-lies">{n('zone.lies', count)}</p>
      <DeleteButton ids={[id]} text={t('inspector.delete-zone')} />
    </>
  )
}
