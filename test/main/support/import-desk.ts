import { ImportDesk } from '../../../src-main/import/import-desk'
import type { ImportThread } from '../../../src-main/import/import-thread'
import { EMPTY_LIBRARY } from '../../../src-main/session/library-file'
import type { ImportProgress } from '../../../src-model/contract/contract'
import { ok } from '../../../src-model/contract/errors'
import type { Settings } from '../../../src-model/contract/library'
import { sentPreview } from '../../../src-model/import/preview'
import { type ImportAround, ImportWork, type OfferedFile } from '../../../src-model/import/work'
import { ManualClock } from './clocks'
import type { SessionWorld } from './session-world'

/** What stands in for the thread: the same work, done a moment later. */
export function workInstead(files: OfferedFile[], tell: (progress: ImportProgress) => void): ImportThread {
  let last = 0
  const newId = () => {
    last += 1
    return `made-${last}`
  }
  const work = new ImportWork(files, newId, (stage, share) => tell({ stage, share }))
  let isRunning = true
  const thread = {
    get isRunning() {
      return isRunning
    },
    ask: async (ask: 'preview' | 'output', around: ImportAround) => {
      if (ask === 'output') return work.output(around)
      const answer = work.preview(around)
      return answer.ok ? ok(sentPreview(answer.value)) : answer
    },
    end: () => {
      isRunning = false
    },
  }
  return thread as unknown as ImportThread
}

/** A desk beside the sessions of a test. @param paths what the user chooses in the dialog. */
export function deskOf(world: SessionWorld, paths: () => string[], startThread = workInstead) {
  const progress: ImportProgress[] = []
  const settings = {
    language: 'en' as const,
    chosen: EMPTY_LIBRARY.settings as Settings,
    change: (changes: Partial<Settings>) => Object.assign(settings, { chosen: { ...settings.chosen, ...changes } }),
  }
  const { files, sessions, shelf } = world
  const desk = new ImportDesk({
    files,
    clock: new ManualClock(),
    sessions,
    shelf,
    settings,
    askForFiles: async () => paths(),
    startThread,
    progress: (each) => progress.push(each),
  })
  return { desk, settings, progress }
}
