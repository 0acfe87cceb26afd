import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { wallStatusStore } from '../../state/wall-status'
import { Wall } from '../../wall/wall'
import { wallStore } from '../../wall/wall-store'

/** The size of the wall's page until main has said it, in CSS pixels. */
const USUAL = { width: 1920, height: 1080 }

/** The wall as the room sees it, small: the same page, drawn at its own size. */
export function WallPreview() {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useStore(wallStatusStore, ({ status }) => status?.size ?? USUAL)

  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const shrink = () => element.style.setProperty('--wall-scale', `${element.clientWidth / width}`)
    shrink()
    const observer = new ResizeObserver(shrink)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  return (
    <div className="wall-preview-place" aria-hidden="true" inert>
      <div
        ref={frame}
        className="wall-preview"
        data-testid="wall-preview"
        style={{ '--wall-aspect': width / height } as CSSProperties}
      >
        <div className="wall-preview-page" style={{ width, height }}>
          <Wall store={wallStore} />
        </div>
      </div>
    </div>
  )
}
