import { ArrowRight, Waypoints } from 'lucide-react'
import type { Id } from '../../../src-model/map/ids'
import { own } from '../../../src-model/map/map'
import { goTo } from '../../canvas/go-to'
import { IconButton } from '../../shell/icon-button'
import { seekIntroduction } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { openIntroductions } from '../introductions/open-introductions'
import { NodeMark } from '../node-mark'
import type { ChainRow } from './chain-rows'

interface ChainItemProps {
  row: ChainRow
  /** Whether the canvas shows its way. */
  isDrawn: boolean
  onDraw: () => void
}

function useNames(): (id: Id) => string {
  const participants = useSession(({ map }) => map.participants)
  return (id) => own(participants, id)?.name ?? ''
}

/** The people of a way, one after the other. */
function Way({ people }: { people: readonly Id[] }) {
  const nameOf = useNames()
  const { t } = useText()
  const [from = '', to = ''] = [people[0], people.at(-1)].map((id) => nameOf(id ?? ''))
  return (
    <ol className="chain-way" aria-label={t('chain.way', { from, to })}>
      {people.map((id, index) => (
        <li key={id} dir="auto">
          {index === 0 ? null : <ArrowRight className="chain-arrow" aria-hidden="true" />}
          <span>{nameOf(id)}</span>
        </li>
      ))}
    </ol>
  )
}

/** What of a way is on its way already, said quietly: that its two are tied, and that the resource is mobilised. */
function Settled({ isTied, isMobilised }: { isTied: boolean; isMobilised: boolean }) {
  const { t } = useText()
  const said = [...(isTied ? [t('chain.tied')] : []), ...(isMobilised ? [t('chain.mobilised')] : [])]
  return said.length === 0 ? null : <p className="chain-settled">{said.join(' · ')}</p>
}

function Wanted({ needers }: { needers: readonly Id[] }) {
  const nameOf = useNames()
  const { t } = useText()
  return (
    <>
      <p>{t('chain.needed-by', { who: needers.map(nameOf).join(', ') })}</p>
      <p className="chain-wanted">{t('chain.wanted')}</p>
    </>
  )
}

function Apart({ needer, holder }: { needer: Id; holder: Id }) {
  const nameOf = useNames()
  const { t } = useText()
  const introduce = () => {
    seekIntroduction(needer, holder)
    openIntroductions()
  }
  return (
    <>
      <p>{t('chain.apart', { from: nameOf(needer), to: nameOf(holder) })}</p>
      <button type="button" className="chain-introduce" onClick={introduce}>
        {t('chain.introduce')}
      </button>
    </>
  )
}

/** One need: the resource, who needs it, and the way to the nearest who holds it. */
export function ChainItem({ row, isDrawn, onDraw }: ChainItemProps) {
  const { t } = useText()
  const nameOf = useNames()
  const resource = useSession(({ map }) => own(map.resources, row.resource))
  if (resource === undefined) return null
  return (
    <li className="chain" data-chain={row.is}>
      <div className="chain-heading">
        <button type="button" className="chain-resource" dir="auto" onClick={() => goTo(row.resource)}>
          <NodeMark node={resource} />
          <span>{resource.name}</span>
        </button>
        {row.is === 'wanted' ? null : (
          <IconButton
            className="chain-draw"
            label={t('chain.show', { what: resource.name, who: nameOf(row.chain.needer) })}
            aria-pressed={isDrawn}
            onClick={onDraw}
          >
            <Waypoints aria-hidden="true" />
          </IconButton>
        )}
      </div>
      {row.is === 'way' ? <Way people={row.chain.people} /> : null}
      {row.is === 'apart' ? <Apart needer={row.chain.needer} holder={row.chain.holder} /> : null}
      {row.is === 'wanted' ? null : (
        <Settled isTied={row.chain.people.length === 2} isMobilised={resource.status === 'mobilised'} />
      )}
      {row.is === 'wanted' ? <Wanted needers={row.needers} /> : null}
    </li>
  )
}
