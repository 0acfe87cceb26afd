import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface BlankPlaces {
  /** The folder of the built pages, absolute. */
  pages: string
  /** The folder of the sources, absolute: from there the page comes while the development server serves its style. */
  sources: string
  devServer: string | null
}

/** Reads `paper.html`, once it is needed. */
export function blankPaper({ pages, sources, devServer }: BlankPlaces): () => Promise<{ html: string; base: string }> {
  const folder = devServer === null ? pages : join(sources, 'src-renderer')
  return async () => ({ html: await readFile(join(folder, 'paper.html'), 'utf8'), base: devServer ?? '' })
}
