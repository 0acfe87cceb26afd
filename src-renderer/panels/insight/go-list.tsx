import { type MouseEvent, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { Id } from '../../../src-model/map/ids'
import { nodeOf, own } from '../../../src-model/map/map'
import { goTo } from '../../canvas/go-to'
import { TieSample } from '../../canvas/tie-sample'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { NodeMark } from '../node-mark'
import { giveKeyboardBack } from './show-on-map'

/** How many are shown before somebody asks for all. */
const MOST = 6

function GoButton({ id, children }: { id: Id; children: ReactNode }) {
  const isSelected = useStore(viewStore, ({ selection }) => selection.has(id))
  const go = (event: MouseEvent) => {
    goTo(id)
    giveKeyboardBack(event)
  }
  return (
    <button type="button" className="panel-row" aria-current={isSelected || undefined} onClick={go}>
      {children}
    </button>
  )
}

/** A person or a resource. What an undo has taken away meanwhile is left out. */
function NodeRow({ id }: { id: Id }) {
  const { t } = useText()
  const node = useSession(({ map }) => nodeOf(map, id))
  if (node === undefined) return null
  return (
    <li>
      <GoButton id={id}>
        <NodeMark node={node} />
        <span className="insight-row-text" dir="auto">
          {node.name}
        </span>
        {'side' in node ? <span className="visually-hidden">, {t(`side.${node.side}`)}</span> : null}
      </GoButton>
    </li>
  )
}

function TieRow({ id }: { id: Id }) {
  const { t } = useText()
  const tie = useSession(({ map }) => own(map.connections, id))
  const from = useSession(({ map }) => tie && nodeOf(map, tie.from))
  const to = useSession(({ map }) => tie && nodeOf(map, tie.to))
  if (tie === undefined || from === undefined || to === undefined) return null
  return (
    <li>
      <GoButton id={id}>
        <span className="insight-row-text">
          <span dir="auto">{from.name}</span> {tie.directed ? '→' : '–'} <span dir="auto">{to.name}</span>
          <small dir="auto">{tie.commitment ? tie.commitment.what : t(`kind.${tie.kind}`)}</small>
        </span>
        <TieSample kind={tie.kind} origin={tie.origin} className="insight-tie" />
      </GoButton>
    </li>
  )
}

/** People, resources or ties of the map, each a button that selects it there. Long lists are folded. */
export function GoList({ ids, of, labelledBy }: { ids: readonly Id[]; of: 'nodes' | 'ties'; labelledBy?: string }) {
  const { t, n } = useText()
  const [isWhole, setWhole] = useState(false)
  // One more line to open a single one would take as much room as the one.
  const folds = ids.length > MOST + 1
  const shown = folds && !isWhole ? ids.slice(0, MOST) : ids
  const Row = of === 'nodes' ? NodeRow : TieRow
  return (
    <>
      <ul className="insight-list" aria-labelledby={labelledBy}>
        {shown.map((id) => (
          <Row key={id} id={id} />
        ))}
      </ul>
      {folds ? (
        <button
          type="button"
          className="insight-more"
          aria-expanded={isWhole}
          onClick={() => setWhole((whole) => !whole)}
        >
          {isWhole ? t('insight.fewer') : n('insight.more', ids.length - MOST)}
        </button>
      ) : null}
    </>
  )
}
