import './wall-preview.css'
import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { bridge } from '../../bridge'
import { wallStatusStore } from '../../state/wall-status'
import { Wall } from '../../wall/wall'
import { refreshWall, wallStore } from '../../wall/wall-store'

/** The size of the wall's page until main has said it, in CSS pixels. */
const USUAL = { width: 1920, height: 1080 }

const refresh = () => refreshWall(bridge)

/** The wall as the room sees it, small: the same page, drawn at its own size. */
export function WallPreview() {
  const frame = useRef<HTMLDivElement>(null)
  const size = useStore(wallStatusStore, ({ status }) => status?.size ?? USUAL)
  const { width, height } = size

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
          <Wall store={wallStore} size={size} preview refresh={refresh} />
        </div>
      </div>
    </div>
  )
}
