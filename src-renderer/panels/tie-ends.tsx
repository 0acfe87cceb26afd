import { ArrowDown, Minus } from 'lucide-react'
import type { Id } from '../../src-model/map/ids'
import type { Connection } from '../../src-model/map/map'
import { nodeOf } from '../../src-model/map/map'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { select } from '../state/view-store'
import { focusDetails } from './focus-details'
import { NodeMark } from './node-mark'

function EndButton({ id }: { id: Id }) {
  const node = useSession((session) => nodeOf(session.map, id))
  if (node === undefined) return null
  const show = () => {
    select([id])
    focusDetails()
  }
  return (
    <button type="button" className="panel-row" onClick={show}>
      <NodeMark node={node} />
      <span className="inspector-row-name" dir="auto" title={node.name}>
        {node.name}
      </span>
    </button>
  )
}

/** The two that a tie holds together, in its direction. Each leads to its own details. */
export function TieEnds({ connection }: { connection: Connection }) {
  const { t } = useText()
  const { from, to, kind, directed } = connection
  return (
    <fieldset className="inspector-ends" aria-label={t('inspector.ends')}>
      <EndButton id={from} />
      <span className="inspector-ends-kind">
        {directed ? <ArrowDown size={16} aria-hidden="true" /> : <Minus size={16} aria-hidden="true" />}
        {t(`kind.${kind}`)}
      </span>
      <EndButton id={to} />
    </fieldset>
  )
}
