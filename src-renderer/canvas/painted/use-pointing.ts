import { useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { Pointing } from './pointing'
import { shownScene } from './shown-scene'
import { TouchForward } from './touch-forward'
import { pointedStore } from './touched'

/** For how long the view has to be still before it is looked what lies under a pointer that is still, in milliseconds. */
const STILL = 60
/** For how long it is prepared at a time for being pointed at, in milliseconds: a key that comes meanwhile waits no longer. */
const STRETCH = 4
const TOUCHES = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const

/** Prepares a scene for questions while nothing else is to be done, so that the first one takes no longer than others. */
function prepareIdly(): () => void {
  const { scene } = shownScene.getState()
  let request = 0
  const goOn = () => {
    const until = performance.now() + STRETCH
    if (scene?.prepare(() => performance.now() < until) === false) request = requestIdleCallback(goOn)
  }
  request = requestIdleCallback(goOn)
  return () => cancelIdleCallback(request)
}

/** Keeps what the pointer is on an element of its own, while the map is painted. */
export function usePointing(canvas: RefObject<HTMLElement | null>, painted: boolean): void {
  const flow = useStoreApi()
  useEffect(() => {
    const element = canvas.current
    if (element === null || !painted) return
    const pointing = new Pointing(element, flow)
    const forward = new TouchForward()
    let still: ReturnType<typeof setTimeout> | undefined
    const lookSoon = () => {
      clearTimeout(still)
      still = setTimeout(() => pointing.again(), STILL)
    }
    const stop = new AbortController()
    // Before anybody else hears of it.
    const options = { signal: stop.signal, capture: true }
    window.addEventListener('pointermove', (event) => pointing.move(event), options)
    window.addEventListener(
      'pointerdown',
      (event) => {
        pointing.press(event)
        // Of several fingers the first is handed on, until it is lifted.
        if (event.pointerType !== 'touch' || !event.isPrimary) return
        const under = document.elementFromPoint(event.clientX, event.clientY)
        forward.aim(under !== event.target && element.contains(under) ? under : null)
      },
      options,
    )
    for (const type of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(
        type,
        (event) => {
          pointing.release(event)
          // Not at once: the click that follows belongs to the element that was pressed.
          lookSoon()
        },
        options,
      )
    }
    for (const type of TOUCHES) window.addEventListener(type, forward.hear, { ...options, passive: false })
    document.documentElement.addEventListener('pointerleave', () => pointing.leave(), { signal: stop.signal })
    const stopView = flow.subscribe((now, before) => {
      if (now.transform !== before.transform) lookSoon()
    })
    let stopPreparing = prepareIdly()
    const stopScene = shownScene.subscribe(({ scene }, before) => {
      lookSoon()
      if (scene === before.scene) return
      stopPreparing()
      stopPreparing = prepareIdly()
    })
    return () => {
      stop.abort()
      clearTimeout(still)
      stopView()
      stopScene()
      stopPreparing()
      pointedStore.setState({ nodes: new Set(), ties: new Set() })
    }
  }, [canvas, flow, painted])
}
