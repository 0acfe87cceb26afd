import { useStoreApi } from '@xyflow/react'
import { type RefObject, useLayoutEffect } from 'react'
import { screenUnitAt } from './zoom-detail'

/**
 * Tells the styles how many canvas units a screen pixel is, as `--screen-unit`: for what keeps its size at every zoom.
 * It changes in steps, so that a glide does not lay everything out at each frame.
 */
export function useScreenUnit(canvas: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    let shown = ''
    const show = () => {
      const unit = String(screenUnitAt(store.getState().transform[2]))
      if (unit === shown) return
      shown = unit
      canvas.current?.style.setProperty('--screen-unit', unit)
    }
    show()
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) show()
    })
  }, [store, canvas])
}
