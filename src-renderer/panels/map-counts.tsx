import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'

/** How much is on the map, and how to see more of it here. */
export function MapCounts() {
  const { t, n } = useText()
  const { participants, resources, connections } = useSession((session) => session.map.order)
  return (
    <div className="inspector-counts">
      <ul aria-label={t('inspector.counts')}>
        <li>{n('start.people', participants.length)}</li>
        <li>{n('start.resources', resources.length)}</li>
        <li>{n('start.ties', connections.length)}</li>
      </ul>
      <p>{t('inspector.hint')}</p>
    </div>
  )
}
