// Judges files in a thread of its own, so that one that is never done with can be given up.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../../..')
const config = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(join(import.meta.dirname, workerData.judge), config)

parentPort.on('message', (task) => {
  module.judge(task, workerData.folder).then(
    (verdict) => parentPort.postMessage({ verdict }),
    (error) => parentPort.postMessage({ crash: String(error?.stack ?? error) }),
  )
})
parentPort.postMessage({ ready: true })
