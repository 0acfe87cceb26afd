import './guides.css'
import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import { guideStore } from './use-snapping'

/** The thin lines that show what a dragged node has come into line with. */
export function Guides() {
  const guides = useStore(guideStore, (state) => state.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="guides" aria-hidden="true">
        {guides.map(({ axis, at, from, to, kind }) => (
          <line
            key={`${axis} ${kind} ${at} ${from}`}
            data-guide={kind}
            data-axis={axis}
            x1={axis === 'x' ? at : from}
            x2={axis === 'x' ? at : to}
            y1={axis === 'x' ? from : at}
            y2={axis === 'x' ? to : at}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}
