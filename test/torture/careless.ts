import type { FileSystem, OpenFile } from '../../src-main/session/file-system'
import type { Carelessness } from './recorded-life'

const nothing = async () => undefined

function withFiles(change: (file: OpenFile) => Partial<OpenFile>): Carelessness {
  return (files) => ({
    ...bound(files),
    async open(path, how, mode) {
      const file = await files.open(path, how, mode)
      return { ...file, ...change(file) }
    },
  })
}

function bound(files: FileSystem): FileSystem {
  return {
    open: (path, how, mode) => files.open(path, how, mode),
    read: (path) => files.read(path),
    facts: (path) => files.facts(path),
    rename: (from, to) => files.rename(from, to),
    remove: (path) => files.remove(path),
    list: (folder) => files.list(folder),
    makeFolder: (folder) => files.makeFolder(folder),
    removeFolder: (folder) => files.removeFolder(folder),
    syncFolder: (folder) => files.syncFolder(folder),
  }
}

/** Programs that leave out one thing each, on which a trial must put its finger. */
export const CARELESS: Readonly<Record<string, Carelessness>> = {
  'renames a file that was never flushed': withFiles(() => ({ sync: nothing })),
  'calls an appended line saved that was never flushed': withFiles(() => ({ syncData: nothing })),
  'never flushes a folder': (files) => ({ ...bound(files), syncFolder: nothing }),
  'writes on after a failed flush as if nothing had been': (files) => {
    const opened = new Map<string, OpenFile>()
    return {
      ...bound(files),
      async open(path, how, mode) {
        const file = opened.get(path) ?? (await files.open(path, how, mode))
        if (how === 'existing') opened.set(path, file)
        let isLeftOut = false
        const leaveOut = () => {
          isLeftOut = true
        }
        return { ...file, syncData: async () => (isLeftOut ? undefined : file.syncData().catch(leaveOut)) }
      },
    }
  },
}
