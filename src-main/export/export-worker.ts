import '../../src-model/language/all-languages'
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportTask } from '../../src-model/export/draft'
import { draftExport } from '../../src-model/export/draft-export'
import type { Insight } from '../../src-model/insight/insight'
import type { FromExportThread } from './export-thread'

// A thread of its own, so that edits and windows do not wait for files. One task in, on the way perhaps a map out of
// which figures come back, and the draft out.
function tell(message: FromExportThread): void {
  parentPort?.postMessage(message)
}

function figuresOf(map: ExportTask['map']): Promise<Insight | null> {
  return new Promise((resolve) => {
    parentPort?.once('message', resolve)
    tell({ is: 'figures-wanted', map })
  })
}

void draftExport(workerData as ExportTask, figuresOf).then((draft) => tell({ is: 'draft', draft }))
