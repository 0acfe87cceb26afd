import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useCallback, useEffect } from 'react'
import { sessionStore } from '../state/session-store'
import { useSession } from '../state/use-session'
import { isInView, wholeBounds } from './bounds'
import { nameLook } from './name-look'
import type { MapPainter } from './painted/map-painter'
import { lookAt } from './zoom-detail'

function setLook(element: HTMLElement, zoom: number): void {
  const { detail, nameSize, labelSize, markScale, farNameSize } = lookAt(zoom)
  const look = `${detail} ${nameSize} ${labelSize} ${markScale} ${farNameSize}`
  if (element.dataset.look === look) return
  element.dataset.look = look
  element.dataset.detail = detail
  element.dataset.names = nameSize > 20 ? 'large' : 'plain'
  element.style.setProperty('--name-size', `${nameSize}px`)
  element.style.setProperty('--tie-label-size', `${labelSize}px`)
  element.style.setProperty('--mark-scale', String(markScale))
  element.style.setProperty('--far-name-size', `${farNameSize}px`)
  nameLook.setState({ size: nameSize, detail, markScale })
}

/**
 * Keeps how much of the map is shown in step with the view: details, sizes of names, and whether anything is out of
 * sight. It is written on the canvas's element, so that moving the view renders nothing.
 *
 * @param canvas its element.
 * @param painter of a painted map: its elements change their look in the frame in which the bitmaps under them do.
 */
export function useZoomLook(canvas: RefObject<HTMLElement | null>, painter: MapPainter | null): void {
  const { getViewport } = useReactFlow()
  const store = useStoreApi()
  const map = useSession((session) => session.map)

  const show = useCallback(() => {
    const element = canvas.current
    const now = sessionStore.getState().session?.map
    if (element === null || now === undefined) return
    const view = getViewport()
    const { width, height } = store.getState()
    // The overview is of use only while something is out of sight; otherwise it lies on people.
    const isWhole = String(isInView(wholeBounds(now), view, { clientWidth: width, clientHeight: height }))
    if (element.dataset.whole !== isWhole) element.dataset.whole = isWhole
    setLook(element, painter?.driver.store.getState().shown?.view.zoom ?? view.zoom)
  }, [canvas, store, getViewport, painter])

  // biome-ignore lint/correctness/useExhaustiveDependencies: shown again whenever the map is another
  useEffect(show, [map, show])
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) show()
      }),
    [store, show],
  )
  useEffect(
    () =>
      painter?.driver.store.subscribe((now, before) => {
        if (now.shown !== before.shown) show()
      }),
    [painter, show],
  )
}
