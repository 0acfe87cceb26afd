import './overview.css'
import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Position } from '../../../src-model/map/map'
import type { Scene } from '../../painting/scene'
import { useText } from '../../state/use-text'
import type { FlowEdge } from '../flow-edges'
import type { FlowNode } from '../flow-nodes'
import { joined } from '../reveal'
import { type OverviewMarks, overviewMarks } from './overview-marks'
import { OVERVIEW, onSheet, type Sheet, seenPart, sheetRound } from './overview-place'
import { shownScene } from './shown-scene'
import { useOverviewHand } from './use-overview-hand'

/** How long after a change the overview is drawn again, with all that has changed by then; in milliseconds. */
const PAUSE = 120

/** The marks of the scene as it is shown, drawn again soon after a change, and not while nobody sees them. */
function useMarks(canvas: RefObject<HTMLElement | null>): OverviewMarks | null {
  const flow = useStoreApi()
  const [marks, setMarks] = useState<OverviewMarks | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let drawn: { scene: Scene | null; marks: number } = { scene: null, marks: 0 }
    const draw = () => {
      timer = undefined
      const { scene } = shownScene.getState()
      if (canvas.current?.dataset.whole === 'true') return
      drawn = { scene, marks: scene?.marks ?? 0 }
      setMarks(scene && overviewMarks(scene))
    }
    const drawSoon = () => {
      const { scene } = shownScene.getState()
      if (scene === drawn.scene && scene?.marks === drawn.marks) return
      timer ??= setTimeout(draw, PAUSE)
    }
    drawSoon()
    const stops = [shownScene.subscribe(drawSoon), flow.subscribe(drawSoon)]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [flow, canvas])
  return marks
}

/**
 * Keeps the frame on what is seen, and the marks where the sheet has them. Both are moved by hand: a view that moves
 * renders nothing.
 */
function useFrame(
  marks: OverviewMarks | null,
  picture: RefObject<SVGSVGElement | null>,
  frame: RefObject<HTMLDivElement | null>,
): RefObject<Sheet | null> {
  const flow = useStoreApi()
  const sheet = useRef<Sheet | null>(null)
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
  const marks = useMarks(canvas)
  const box = useRef<HTMLDivElement>(null)
  const picture = useRef<SVGSVGElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useFrame(marks, picture, frame)
  useOverviewHand(box, sheet, flow, onGoTo, marks !== null)
  if (marks === null) return null
  const { x, y, width, height } = marks.sheet
  return (
    <Panel position="bottom-right" className="react-flow__minimap">
      <div ref={box} className="overview" style={OVERVIEW}>
        <svg ref={picture} role="img" aria-labelledby="overview-name" viewBox={`${x} ${y} ${width} ${height}`}>
          <title id="overview-name">{t('canvas.minimap')}</title>
          {[...marks.paths].map(([look, path]) => (
            <path key={look} className={look} d={path} />
          ))}
        </svg>
        <div ref={frame} className="overview-frame" />
      </div>
    </Panel>
  )
}
