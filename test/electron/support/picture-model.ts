import { resolve } from 'node:path'

const MODEL = resolve(import.meta.dirname, '../../../src-model')

/** A module of the model as it is built for the app: Playwright alone cannot load its texts. @param path within the model. */
export async function modelModule<Module>(path: string): Promise<Module> {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport<Module>(`${MODEL}/${path}`, { configFile: false })
  return module
}
