import './painting.css'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react'
import { useShown } from '../../find/use-shown'
import type { Painting as PaintedBitmaps } from '../../painting/messages'
import { pictureStore } from '../picture'
import { useLight } from '../use-light'
import { LiveLayer } from './live-layer'
import { liveThings } from './live-things'
import type { MapPainter } from './map-painter'
import { layingOf } from './painted-view'
import { usePressed } from './use-pressed'

/** Lays a canvas where its picture was painted: React Flow's viewport moves it from there. */
function lay(canvas: HTMLCanvasElement, view: PaintedBitmaps['view']): void {
  Object.assign(canvas.style, layingOf(view))
}

function put(canvas: HTMLCanvasElement, bitmap: ImageBitmap, { view }: PaintedBitmaps): void {
  // Given another size only when it has one: that empties it.
  if (canvas.width !== bitmap.width) canvas.width = bitmap.width
  if (canvas.height !== bitmap.height) canvas.height = bitmap.height
  lay(canvas, view)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
}

/** See `PaintView`. */
function beyondPixel(element: HTMLElement | null, ratio: number): { x: number; y: number } {
  const { left, top } = element?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { x: left * ratio - Math.floor(left * ratio), y: top * ratio - Math.floor(top * ratio) }
}

/** Tells the painter in which light things stand. */
function useLightOf({ driver }: MapPainter): void {
  const found = useDeferredValue(useShown())
  const light = useLight()
  // While something stands in the light, that alone decides what is pale.
  const shown = light.is === null ? found : null
  useEffect(() => {
    if (driver.state.shown !== shown) driver.takeState({ shown })
  }, [driver, shown])
  useEffect(() => {
    if (driver.state.light !== light) driver.takeState({ light })
  }, [driver, light])
}

/** The canvases, bottom to top: ties, those drawn at each frame, nodes, those drawn at each frame. */
function Layers({ driver }: MapPainter) {
  const flow = useStoreApi()
  const ties = useRef<HTMLCanvasElement>(null)
  const liveTies = useRef<HTMLCanvasElement>(null)
  const nodes = useRef<HTMLCanvasElement>(null)
  const liveNodes = useRef<HTMLCanvasElement>(null)

  useLayoutEffect(() => {
    const [tiesCanvas, nodesCanvas] = [ties.current, nodes.current]
    const [liveTiesCanvas, liveNodesCanvas] = [liveTies.current, liveNodes.current]
    if (tiesCanvas === null || nodesCanvas === null || liveTiesCanvas === null || liveNodesCanvas === null) return
    const layers = [new LiveLayer(liveTiesCanvas, 'ties'), new LiveLayer(liveNodesCanvas, 'nodes')]
    const { scene } = driver
    const isElement = (id: string) => {
      const { nodeLookup, edgeLookup } = flow.getState()
      return nodeLookup.has(id) || edgeLookup.has(id)
    }
    const draw = () => {
      const { shown, fresh } = driver.store.getState()
      const { style, state } = driver
      if (shown === null || style === null) return
      const { nodes: moved } = pictureStore.getState()
      const only = liveThings({ scene, shown: shown.state, state, fresh, moving: moved, isElement })
      for (const layer of layers) layer.draw({ scene, style, state, view: shown.view, moved, only })
    }
    // What changed within a frame is drawn once, in that frame.
    let frame: number | null = null
    const drawSoon = () => {
      frame ??= requestAnimationFrame(() => {
        frame = null
        draw()
      })
    }
    driver.show = (painting) => {
      put(tiesCanvas, painting.ties, painting)
      put(nodesCanvas, painting.nodes, painting)
      lay(liveTiesCanvas, painting.view)
      lay(liveNodesCanvas, painting.view)
      draw()
    }
    const forget = () => {
      for (const layer of layers) layer.forgetLetters()
      drawSoon()
    }
    document.fonts.addEventListener('loadingdone', forget)
    const stops = [
      driver.store.subscribe(drawSoon),
      pictureStore.subscribe(drawSoon),
      () => document.fonts.removeEventListener('loadingdone', forget),
    ]
    return () => {
      for (const stop of stops) stop()
      if (frame !== null) cancelAnimationFrame(frame)
      driver.show = ({ ties: one, nodes: other }) => {
        one.close()
        other.close()
      }
    }
  }, [driver, flow])

  useLayoutEffect(() => {
    let placed = { width: 0, height: 0, ratio: 0, beyond: { x: 0, y: 0 } }
    const look = () => {
      const { panZoom, transform, width, height, domNode } = flow.getState()
      // Until it is placed, the view is not one to be seen.
      if (panZoom === null || width === 0 || height === 0) return
      const [x, y, zoom] = transform
      const ratio = devicePixelRatio
      // Looked up only when it may be another: that makes the browser lay everything out.
      if (placed.width !== width || placed.height !== height || placed.ratio !== ratio) {
        placed = { width, height, ratio, beyond: beyondPixel(domNode, ratio) }
      }
      driver.look({ x, y, zoom, ...placed })
    }
    look()
    const stop = flow.subscribe(look)
    window.addEventListener('resize', look)
    return () => {
      stop()
      window.removeEventListener('resize', look)
    }
  }, [driver, flow])

  return (
    <>
      <canvas ref={ties} className="painting painting-ties" />
      <canvas ref={liveTies} className="painting painting-live-ties" hidden />
      <canvas ref={nodes} className="painting painting-nodes" />
      <canvas ref={liveNodes} className="painting painting-live-nodes" hidden />
    </>
  )
}

interface PaintingProps {
  painter: MapPainter
  /** The canvas's element. */
  canvas: RefObject<HTMLElement | null>
}

/** The map as a worker paints it: its ties, and above them its nodes. What is touched lies over it as elements. */
export function Painting({ painter, canvas }: PaintingProps) {
  const { driver } = painter
  useLightOf(painter)
  usePressed(canvas)

  // Not in the layout: the canvas's element, which is further out, is there only after it.
  useEffect(() => {
    const element = canvas.current
    const say = () => {
      if (element) element.dataset.sharp = String(driver.store.getState().isSharp)
    }
    say()
    const stop = driver.store.subscribe(say)
    return () => {
      stop()
      delete element?.dataset.sharp
    }
  }, [driver, canvas])

  return (
    <ViewportPortal>
      <Layers {...painter} />
    </ViewportPortal>
  )
}
