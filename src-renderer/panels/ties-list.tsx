import { Handshake } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { Id } from '../../src-model/map/ids'
import type { Connection, MapNode } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { TieSample } from '../canvas/tie-sample'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { select } from '../state/view-store'
import { focusDetails } from './focus-details'
import { NodeMark } from './node-mark'
import { tieGroups } from './node-ties'

function TieButton({ connection, other, reads }: { connection: Connection; other: MapNode; reads: string }) {
  const { t } = useText()
  const show = ({ detail }: MouseEvent) => {
    select([connection.id])
    // By keyboard (no clicks) the details are gone into; after a click the next key belongs to the map.
    if (detail === 0) focusDetails()
    else canvasControl()?.focus()
  }
  return (
    <button type="button" className="panel-row" onClick={show}>
      <span className="visually-hidden">{reads} </span>
      <NodeMark node={other} />
      <span className="inspector-row-name" dir="auto" title={other.name}>
        {other.name}
        {connection.commitment ? <small dir="auto">{connection.commitment.what}</small> : null}
      </span>
      {connection.commitment === undefined ? null : (
        <span className="inspector-row-promise" title={t('inspector.with-promise')}>
          <Handshake size={16} aria-hidden="true" />
          <span className="visually-hidden">, {t('inspector.with-promise')}</span>
        </span>
      )}
      <span className="inspector-sample" title={t(`origin.${connection.origin}`)}>
        <TieSample kind={connection.kind} origin={connection.origin} className="inspector-tie" />
      </span>
    </button>
  )
}

/** The ties of a participant or resource. Each leads to its own details. */
export function TiesList({ id }: { id: Id }) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const groups = tieGroups(map, id)
  return (
    <section className="inspector-section" aria-labelledby="inspector-ties">
      <h3 id="inspector-ties">{t('inspector.ties')}</h3>
      {groups.length === 0 ? <p className="inspector-soft">{t('inspector.no-ties')}</p> : null}
      {groups.map(({ label, ties }) => (
        <div key={label} className="inspector-group">
          <h4>{t(label)}</h4>
          <ul>
            {ties.map(({ connection, other }) => (
              <li key={connection.id}>
                <TieButton connection={connection} other={other} reads={t(label)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
