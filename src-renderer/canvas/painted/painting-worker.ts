import type { FromPainter } from '../../painting/messages'
import type { OpenPainter } from './painting-driver'

/** Starts the worker that paints. */
export const openPainter: OpenPainter = (hear, onEnd) => {
  const worker = new Worker(new URL('../../workers/painting-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => hear(data)
  worker.onerror = (event) => {
    // What to do about it is known: it is started again, or everything becomes an element.
    event.preventDefault()
    onEnd()
  }
  worker.onmessageerror = onEnd
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
}
