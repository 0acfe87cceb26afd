import { deflateSync, inflateSync } from 'node:zlib'

/** Keeps a text in little memory. Patches are much alike, and come down to a tenth. @returns gives it back. */
export function squeezed(text: string): () => string {
  const bytes = deflateSync(text, { level: 1 })
  return () => inflateSync(bytes).toString('utf8')
}
