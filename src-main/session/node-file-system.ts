import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import type { FileSystem, OpenFile } from './file-system'

/** Only the user of this computer account may read what people told in a workshop. */
const PRIVATE_FOLDER = 0o700

async function openFile(path: string, how: 'new' | 'existing', mode: number): Promise<OpenFile> {
  const flags = how === 'new' ? constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL : constants.O_WRONLY
  const handle = await open(path, flags, mode)
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    size: async () => (await handle.stat()).size,
    truncate: (length) => handle.truncate(length),
    syncData: () => handle.datasync(),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this; its file system orders the rename by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The disk of this computer. */
export const nodeFileSystem: FileSystem = {
  open: (path, how, mode = 0o600) => openFile(path, how, mode),
  read: (path) => readFile(path),
  async facts(path) {
    const stats = await stat(path)
    return { size: stats.size, modifiedAt: stats.mtime, isFolder: stats.isDirectory() }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  list: (folder) => readdir(folder),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  },
  removeFolder: (folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  syncFolder,
}
