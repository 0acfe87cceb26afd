// Judges map files in a thread of its own, so that one that is never done with can be given up.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../../..')
const config = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(join(import.meta.dirname, 'judge-map-file.ts'), config)

parentPort.on('message', (path) => {
  module.judgeMapFile(path, workerData.folder).then(
    (verdict) => parentPort.postMessage({ verdict }),
    (error) => parentPort.postMessage({ crash: String(error?.stack ?? error) }),
  )
})
parentPort.postMessage({ ready: true })
