import { useReactFlow } from '@xyflow/react'
import { type FormEvent, useRef, useState } from 'react'
import type { CaptureRequest } from '../state/capture-store'
import { useText } from '../state/use-text'
import { canvasControl } from './canvas-control'
import { captureAt } from './capture-at'

/** A new node asked for by hand. */
export interface NamerRequest extends CaptureRequest {
  /** Whether a resource is meant rather than a person. */
  resource: boolean
}

/** A place that leaves room for the field inside the canvas. @param margin half the field's size. */
function clamped(place: number, margin: number): string {
  return `clamp(${margin}px, ${place}px, calc(100% - ${margin}px))`
}

/** The field on the canvas that names a new node. It understands what the capture line does. */
export function NodeNamer({ request, onClose }: { request: NamerRequest; onClose: () => void }) {
  const { t } = useText()
  const flow = useReactFlow()
  const [text, setText] = useState(request.resource ? '+' : '')
  const submitted = useRef(false)
  const { x, y } = flow.flowToScreenPosition(request.at)
  const canvas = document.querySelector('[data-testid="canvas"]')?.getBoundingClientRect()

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (submitted.current) return
    submitted.current = true
    void captureAt(text, request)
    onClose()
    // At once, not when the answer is there: by then the next name may be being written.
    if (event) canvasControl()?.focus()
  }
  const cancel = () => {
    submitted.current = true
    onClose()
    canvasControl()?.focus()
  }
  return (
    <form
      className="node-namer"
      style={{ left: clamped(x - (canvas?.left ?? 0), 150), top: clamped(y - (canvas?.top ?? 0), 30) }}
      onSubmit={submit}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the field was asked for by a double click or a drop, and takes the name
        autoFocus
        aria-label={t('canvas.new-node')}
        placeholder={t('canvas.new-node-hint')}
        value={text}
        maxLength={400}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          cancel()
        }}
        onBlur={() => submit()}
      />
    </form>
  )
}
