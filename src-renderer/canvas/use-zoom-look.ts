import { type Rect, useOnViewportChange, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useSession } from '../state/use-session'
import { isInView, wholeBounds } from './bounds'
import { nameLook } from './name-look'
import { lookAt } from './zoom-detail'

/**
 * Keeps how much of the map is shown in step with the view: details, sizes of names, and whether anything is out of
 * sight. It is written on the canvas's element, so that moving the view renders nothing.
 *
 * @param canvas its element.
 */
export function useZoomLook(canvas: RefObject<HTMLElement | null>): void {
  const { getViewport } = useReactFlow()
  const store = useStoreApi()
  const map = useSession((session) => session.map)
  const whole = useRef<Rect | undefined>(undefined)

  const show = useCallback(
    (view: Viewport) => {
      const element = canvas.current
      if (element === null) return
      // The overview is of use only while something is out of sight; otherwise it lies on people.
      element.dataset.whole = String(isInView(whole.current, view, element))
      const { detail, nameSize, labelSize, markScale, farNameSize } = lookAt(view.zoom)
      const look = `${detail} ${nameSize} ${markScale}`
      if (element.dataset.look === look) return
      element.dataset.look = look
      element.dataset.detail = detail
      element.dataset.names = nameSize > 20 ? 'large' : 'plain'
      element.style.setProperty('--name-size', `${nameSize}px`)
      element.style.setProperty('--tie-label-size', `${labelSize}px`)
      element.style.setProperty('--mark-scale', String(markScale))
      element.style.setProperty('--far-name-size', `${farNameSize}px`)
      nameLook.setState({ size: nameSize, detail, markScale })
    },
    [canvas],
  )

  useOnViewportChange({ onChange: show })
  useEffect(() => {
    whole.current = wholeBounds(map)
    show(getViewport())
  }, [map, getViewport, show])
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.width !== before.width || now.height !== before.height) show(getViewport())
      }),
    [store, getViewport, show],
  )
}
