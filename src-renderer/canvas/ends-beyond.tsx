import './ends-beyond.css'
import { Panel, useStore as useFlowStore } from '@xyflow/react'
import { ArrowRight } from 'lucide-react'
import { useStore } from 'zustand'
import { type MapNode, nodeOf } from '../../src-model/map/map'
import { initials } from '../../src-model/names'
import { awayStore } from '../state/away-store'
import { type Highlight, highlightStore } from '../state/highlight-store'
import { useSession } from '../state/use-session'
import { apart, atEdge } from './beyond-edge'
import { pictureStore } from './picture'
import { SideShape } from './side-shape'

/** What a marker takes at most, in the size of texts. */
const ROOM = { width: 16, height: 3 }

function Mark({ node }: { node: MapNode }) {
  if (!('side' in node)) return null
  return (
    <span className="end-beyond-mark">
      <SideShape side={node.side} />
      <span>{initials(node.name)}</span>
    </span>
  )
}

function Markers({ ends }: Pick<Highlight, 'ends'>) {
  const map = useSession((session) => session.map)
  const moved = useStore(pictureStore, ({ nodes }) => nodes)
  const [left, top, zoom] = useFlowStore((state) => state.transform)
  const width = useFlowStore((state) => state.width)
  const height = useFlowStore((state) => state.height)
  const beyond = [...ends].flatMap((id) => {
    const node = nodeOf(map, id)
    if (node === undefined) return []
    const { x, y } = moved.get(id) ?? node.position
    const place = atEdge({ x: x * zoom + left, y: y * zoom + top }, { width, height })
    return place === null ? [] : [{ ...place, node }]
  })
  const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const room = { width: ROOM.width * text, height: ROOM.height * text }
  return apart(beyond, room, { width, height }).map(({ node, x, y, turn }) => (
    <div
      key={node.id}
      className="end-beyond"
      aria-hidden="true"
      data-end-beyond={node.id}
      data-leftwards={Math.abs(turn) > Math.PI / 2 || undefined}
      // As far inside of the edge as it is wide, wherever along it.
      style={{
        left: `${(100 * x) / width}%`,
        top: `${(100 * y) / height}%`,
        translate: `${(-100 * x) / width}% ${(-100 * y) / height}%`,
      }}
    >
      <Mark node={node} />
      <span className="end-beyond-who" dir="auto">
        {node.name}
      </span>
      <ArrowRight size={20} style={{ rotate: `${turn}rad` }} />
    </div>
  ))
}

/** Marks at the canvas's edge where those are whom a highlight is about and who lie outside of what is seen. */
export function EndsBeyond() {
  const ends = useStore(highlightStore, ({ highlight }) => highlight?.ends)
  const isAway = useStore(awayStore, ({ away }) => away !== null)
  if (ends === undefined || isAway) return null
  return (
    <Panel className="ends-beyond">
      <Markers ends={ends} />
    </Panel>
  )
}
