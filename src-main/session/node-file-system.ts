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

/** Reads at most a number of bytes. What is no plain file when it is opened is refused: a pipe would never end. */
async function readBeginning(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const { size, mode } = await handle.stat()
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) throw new Error('no plain file')
    // One byte more than there is, to see the end where the file is as long as it says.
    const bytes = new Uint8Array(Math.min(most, size + 1))
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.byteLength; length += read) {
      read = (await handle.read(bytes, length, bytes.byteLength - length, length)).bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

/** The disk of this computer. */
export const nodeFileSystem: FileSystem = {
  open: (path, how, mode = 0o600) => openFile(path, how, mode),
  read: (path, most) => (most === undefined ? readFile(path) : readBeginning(path, most)),
  async facts(path) {
    const stats = await stat(path)
    return { size: stats.size, modifiedAt: stats.mtime, isFile: stats.isFile() }
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
