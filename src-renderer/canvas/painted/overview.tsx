import './overview.css'
import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Position } from '../../../src-model/map/map'
import { useText } from '../../state/use-text'
import type { FlowEdge } from '../flow-edges'
import type { FlowNode } from '../flow-nodes'
import { joined } from '../reveal'
import type { OverviewMarks } from './overview-marks'
import { OVERVIEW, onSheet, type Sheet, seenPart, sheetRound } from './overview-place'
import { useOverviewHand } from './use-overview-hand'
import { useOverviewMarks } from './use-overview-marks'

/**
 * Keeps the frame on what is seen, and the marks where the sheet has them. Both are moved by hand: a view that moves
 * renders nothing.
 */
function useFrame(
  marks: OverviewMarks | null,
  picture: RefObject<HTMLCanvasElement | null>,
  frame: RefObject<HTMLDivElement | null>,
): RefObject<Sheet | null> {
  const flow = useStoreApi()
  const sheet = useRef<Sheet | null>(null)
  useLayoutEffect(() => {
    const canvas = picture.current
    if (marks === null || canvas === null) return
    const { bitmap } = marks
    // Empty by now, if these marks are on it already.
    if (bitmap.width === 0) return
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  }, [marks, picture])
  useLayoutEffect(() => {
    if (marks === null) return
    const place = () => {
      const { transform, width, height } = flow.getState()
      if (width === 0 || height === 0 || frame.current === null) return
      const [x, y, zoom] = transform
      const seen = seenPart({ x, y, zoom }, { width, height })
      const now = sheetRound(joined(marks.bounds, seen))
      sheet.current = now
      const at = onSheet(marks.sheet, now)
      picture.current?.style.setProperty(
        'transform',
        `translate(${at.x}px, ${at.y}px) scale(${at.width / OVERVIEW.width})`,
      )
      const view = onSheet(seen, now)
      const { style } = frame.current
      style.transform = `translate(${view.x}px, ${view.y}px)`
      style.width = `${view.width}px`
      style.height = `${view.height}px`
    }
    place()
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) place()
    })
  }, [marks, flow, picture, frame])
  return sheet
}

interface OverviewProps {
  /** The canvas's element. */
  canvas: RefObject<HTMLElement | null>
  /** A place was clicked. */
  onGoTo: (place: Position) => void
}

/** A painted map in small, with a frame round what is seen. */
export function Overview({ canvas, onGoTo }: OverviewProps) {
  const { t } = useText()
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const marks = useOverviewMarks(canvas)
  const box = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useFrame(marks, picture, frame)
  useOverviewHand(box, sheet, flow, onGoTo, marks !== null)
  if (marks === null) return null
  return (
    <Panel position="bottom-right" className="react-flow__minimap">
      <div ref={box} className="overview" style={OVERVIEW}>
        <canvas ref={picture} role="img" aria-label={t('canvas.minimap')} title={t('canvas.minimap')} />
        <div ref={frame} className="overview-frame" />
      </div>
    </Panel>
  )
}
