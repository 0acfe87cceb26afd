import type { FromPainter } from '../../painting/messages'
import type { PainterPort } from './painting-driver'

/** Starts the worker that paints. @param hear what it tells. */
export function openPainter(hear: (message: FromPainter) => void): PainterPort {
  const worker = new Worker(new URL('../../workers/painting-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<FromPainter>) => hear(data)
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
}
