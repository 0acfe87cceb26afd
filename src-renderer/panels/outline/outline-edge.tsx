import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'

/** How much of the window's width the outline may take, in percent: the canvas keeps the rest. */
const LEAST = 20
const MOST = 60
const STEP = 2

function take(share: number): void {
  viewStore.setState({ outlineShare: Math.min(MOST, Math.max(LEAST, share)) })
}

/** The edge between outline and canvas: drawn by the pointer, moved by arrow keys; two clicks set it back. */
export function OutlineEdge() {
  const { t } = useText()
  const edge = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(LEAST)

  // What it really is: the window's size and the details have a say in it.
  useLayoutEffect(() => {
    const outline = edge.current?.parentElement
    if (!outline) return
    const look = () => setShare(Math.round((outline.offsetWidth / innerWidth) * 100))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(outline)
    return () => observer.disconnect()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, number>> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: LEAST,
      End: MOST,
    }
    const next = ways[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    take(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) take((event.clientX / innerWidth) * 100)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      ref={edge}
      role="separator"
      className="outline-edge"
      tabIndex={0}
      aria-label={t('outline.edge')}
      aria-orientation="vertical"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={share}
      aria-valuetext={`${share} %`}
      onKeyDown={onKeyDown}
      // The pointer's press must not take the keyboard from the line.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => viewStore.setState({ outlineShare: null })}
    />
  )
}
