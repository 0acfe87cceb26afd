import './painting.css'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Painting as PaintedBitmaps } from '../../painting/messages'
import { sheetOf } from '../../painting/messages'
import { PLAIN_STATE } from '../../painting/painted-look'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { paintStyleOf } from './paint-style'
import { PaintingDriver } from './painting-driver'
import { openPainter } from './painting-worker'
import { SceneMaker } from './scene-maker'
import { sceneChanged, shownScene } from './shown-scene'

/** Lays a bitmap where it was painted: React Flow's viewport moves it from there. */
function lay(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap, { view }: PaintedBitmaps): void {
  if (canvas === null) return
  const { left, top } = sheetOf(view)
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  // Of exactly as many device pixels as it has.
  canvas.style.width = `${bitmap.width / view.ratio}px`
  canvas.style.height = `${bitmap.height / view.ratio}px`
  const [x, y] = [(-left / view.ratio - view.x) / view.zoom, (-top / view.ratio - view.y) / view.zoom]
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${1 / view.zoom})`
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
}

/** The map as a worker paints it: its ties, and above them its nodes. What is touched lies over it as elements. */
export function Painting({ canvas }: { canvas: RefObject<HTMLElement | null> }) {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const flow = useStoreApi()
  const ties = useRef<HTMLCanvasElement>(null)
  const nodes = useRef<HTMLCanvasElement>(null)
  const driver = useRef<PaintingDriver | null>(null)
  const maker = useRef<SceneMaker>(null)

  // Not in the layout: the canvas's element, which is further out, is there only after it.
  useEffect(() => {
    let made: PaintingDriver
    const port = openPainter((message) => made.hear(message))
    made = new PaintingDriver(port, (painting) => {
      lay(ties.current, painting.ties, painting)
      lay(nodes.current, painting.nodes, painting)
    })
    driver.current = made
    shownScene.setState({ scene: made.scene })
    maker.current = new SceneMaker()
    const element = canvas.current
    if (element) made.style(paintStyleOf(element))
    made.state(PLAIN_STATE)
    const look = () => {
      const { transform, width, height } = flow.getState()
      const [x, y, zoom] = transform
      made.look({ x, y, zoom, width, height, ratio: devicePixelRatio })
    }
    look()
    const stop = flow.subscribe(look)
    const stopSaying = made.store.subscribe(({ isSharp }) => {
      if (element) element.dataset.sharp = String(isSharp)
    })
    return () => {
      stop()
      stopSaying()
      delete element?.dataset.sharp
      shownScene.setState({ scene: null })
      made.end()
    }
  }, [flow, canvas])

  useEffect(() => {
    const change = maker.current?.next(map, t)
    if (!change) return
    driver.current?.change(change)
    sceneChanged()
  }, [map, t])

  return (
    <ViewportPortal>
      <canvas ref={ties} className="painting painting-ties" />
      <canvas ref={nodes} className="painting painting-nodes" />
    </ViewportPortal>
  )
}
