import '../../src-model/language/all-languages'
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, ok } from '../../src-model/contract/errors'
import { type SentPreview, sentPreview } from '../../src-model/import/preview'
import { type ImportAround, ImportWork } from '../../src-model/import/work'
import type { CommunityMap } from '../../src-model/map/map'
import type { FromImportThread, ImportTask, ToImportThread } from './import-thread'

// A thread of its own, so that windows and edits do not wait for files. Bytes in, a preview and then steps out.
const { files } = workerData as ImportTask
const post = (message: FromImportThread) => parentPort?.postMessage(message)
const work = new ImportWork(files, randomUUID, (stage, share) => {
  post({ is: 'progress', progress: { stage, share } })
})
function previewOf(around: ImportAround): Answer<SentPreview> {
  const answer = work.preview(around)
  return answer.ok ? ok(sentPreview(answer.value)) : answer
}

let open: CommunityMap | null = null

parentPort?.on('message', ({ ask, around, map = open }: ToImportThread) => {
  open = map
  const answer = ask === 'preview' ? previewOf({ ...around, map }) : work.output({ ...around, map })
  post({ is: 'answer', answer })
})
