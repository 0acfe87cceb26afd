import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection } from '../../src-model/map/map'
import { isParticipant } from '../../src-model/map/map'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import type { EditCommitment } from './use-commitment'
import { useSent } from './use-sent'
import { useVisit } from './visit'

interface PromiseWhoProps {
  connection: Connection
  who: readonly Id[]
  edit: EditCommitment
}

const NO_ONE = ''

/** Everybody who is not offered already, by name. */
function othersThan(map: CommunityMap, offered: readonly Id[], language: string) {
  const others = map.order.participants.flatMap((id) => (offered.includes(id) ? [] : (map.participants[id] ?? [])))
  return others.sort((one, two) => one.name.localeCompare(two.name, language))
}

/** Who promised: the people at the tie's ends, or anyone else in the room. */
export function PromiseWho({ connection, who, edit }: PromiseWhoProps) {
  const { t, language } = useText()
  const map = useSession((session) => session.map)
  const visit = useVisit(`${connection.id}:who`)
  const [shown, change] = useSent(who, (next) => edit({ who: [...next] }, visit.gesture()))
  const ends = [connection.from, connection.to].filter((id) => isParticipant(map, id))
  const offered = [...new Set([...ends, ...shown])]
  const toggle = (id: Id) => change(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id])
  return (
    <fieldset className="choice inspector-who" {...visit.handlers}>
      <legend className="choice-label">{t('inspector.promise-who')}</legend>
      {offered.map((id) => (
        <label key={id} className="inspector-check">
          <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
          <span dir="auto">{map.participants[id]?.name}</span>
        </label>
      ))}
      <div className="field">
        <select
          aria-label={t('inspector.promise-someone')}
          value={NO_ONE}
          onChange={(event) => toggle(event.currentTarget.value)}
        >
          <option value={NO_ONE}>{t('inspector.promise-choose')}</option>
          {othersThan(map, offered, language).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
