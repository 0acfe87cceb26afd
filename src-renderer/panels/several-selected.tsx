import type { Id } from '../../src-model/map/ids'
import { isResource, own } from '../../src-model/map/map'
import { WordedAction } from '../shell/worded-action'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { DeleteButton } from './delete-button'
import { UnnamedField } from './unnamed-field'

/** What is done with several at once. */
const ACTIONS = ['edit/tie', 'edit/next-side', 'edit/next-status', 'edit/zone', 'view/tidy', 'edit/duplicate'] as const

/** How many of each are selected, and what can be done with all of them. */
export function SeveralSelected({ ids }: { ids: readonly Id[] }) {
  const { t, n } = useText()
  const map = useSession((session) => session.map)
  const people = ids.flatMap((id) => own(map.participants, id) ?? [])
  const resources = ids.filter((id) => isResource(map, id)).length
  const zones = ids.filter((id) => own(map.zones, id) !== undefined).length
  const ties = ids.length - people.length - resources - zones
  return (
    <>
      <h2 className="inspector-heading">{t('inspector.several')}</h2>
      <ul className="inspector-several">
        {people.length === 0 ? null : <li>{n('start.people', people.length)}</li>}
        {resources === 0 ? null : <li>{n('start.resources', resources)}</li>}
        {ties === 0 ? null : <li>{n('start.ties', ties)}</li>}
        {zones === 0 ? null : <li>{n('zone.counted', zones)}</li>}
      </ul>
      <div className="inspector-actions">
        {ACTIONS.map((id) => (
          <WordedAction key={id} id={id} />
        ))}
      </div>
      {people.length === 0 ? null : <UnnamedField people={people} />}
      <DeleteButton ids={ids} text={t('inspector.delete-several')} />
    </>
  )
}
