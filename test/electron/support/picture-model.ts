import { join } from 'node:path'
import type * as Drawing from './drawing'

/** What draws pictures, as it is built for the app: Playwright alone cannot load its texts. */
export async function drawingModel(): Promise<typeof Drawing> {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport<typeof Drawing>(join(import.meta.dirname, 'drawing.ts'), { configFile: false })
  return module
}
