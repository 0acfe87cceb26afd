import './proposed-tie.css'
import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import { type TieEnd, tiePath } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import { type MapNode, nodeOf, type Position } from '../../src-model/map/map'
import { awayStore } from '../state/away-store'
import { highlightStore } from '../state/highlight-store'
import { useSession } from '../state/use-session'
import { useMarkScale, useNameSize } from './name-look'
import { detailOf } from './participant-detail'
import { pictureStore } from './picture'

/** How far the curve passes beside the straight line, as a part of the way, and at most, in canvas units. */
const BEND = 0.12
const MOST_BEND = 80

function useEnd(node: MapNode): TieEnd {
  const isPerson = 'side' in node
  const moved = useStore(pictureStore, ({ nodes }) => nodes.get(node.id))
  const name = useNameSize(isPerson ? node.name : null, isPerson ? detailOf(node) : '')
  const scale = useMarkScale()
  const at: Position = moved ?? node.position
  return { shape: isPerson ? 'participant' : 'resource', name, scale, x: at.x, y: at.y }
}

function Curve({ from, to }: { from: MapNode; to: MapNode }) {
  const ends: [TieEnd, TieEnd] = [useEnd(from), useEnd(to)]
  const distance = Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y)
  const { line } = tiePath(...ends, Math.min(distance * BEND, MOST_BEND), false)
  return (
    <ViewportPortal>
      <svg className="proposed-tie" aria-hidden="true" data-proposed={`${from.id} ${to.id}`}>
        <path className="proposed-ground" d={line} />
        <path className="proposed-line" d={line} />
      </svg>
    </ViewportPortal>
  )
}

function useNode(id: Id | undefined): MapNode | undefined {
  return useSession(({ map }) => (id === undefined ? undefined : nodeOf(map, id)))
}

/** The tie that is suggested, drawn between the two as one that is not there yet. */
export function ProposedTie() {
  const proposed = useStore(highlightStore, ({ highlight }) => highlight?.proposed)
  const isAway = useStore(awayStore, ({ away }) => away !== null)
  const from = useNode(proposed?.from)
  const to = useNode(proposed?.to)
  return from === undefined || to === undefined || isAway ? null : <Curve from={from} to={to} />
}
