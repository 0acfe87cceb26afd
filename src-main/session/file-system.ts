/** A file held open. Every call rejects with Node's `ErrnoException` when the system refuses. */
export interface OpenFile {
  /**
   * Writes at a place of the file, and may write less than asked.
   *
   * @param position in bytes from the beginning.
   * @returns the number of bytes written.
   */
  write(bytes: Uint8Array, position: number): Promise<number>
  /** In bytes. */
  size(): Promise<number>
  /** @param length in bytes. */
  truncate(length: number): Promise<void>
  /** Waits until the content, and the length with it, is on the disk (`fdatasync`). */
  syncData(): Promise<void>
  /** Waits until the content and everything known of the file is on the disk (`fsync`). */
  sync(): Promise<void>
  close(): Promise<void>
}

/** What is known of a file without reading it. */
export interface FileFacts {
  /** In bytes. */
  size: number
  modifiedAt: Date
  /** Whether it is a plain file: no folder, pipe, socket or device. */
  isFile: boolean
}

/**
 * The few calls through which sessions reach the disk, so that tests can fail
 * or record any of them. Every call rejects with Node's `ErrnoException`.
 */
export interface FileSystem {
  /**
   * Opens a file for writing: `new` refuses one that exists, `existing` refuses one that is missing.
   *
   * @param mode the permissions of a new file.
   */
  open(path: string, how: 'new' | 'existing', mode?: number): Promise<OpenFile>
  /**
   * Reads a file from its beginning.
   *
   * @param most reads no further than this many bytes, however the file may grow meanwhile; the whole file otherwise.
   */
  read(path: string, most?: number): Promise<Uint8Array>
  facts(path: string): Promise<FileFacts>
  rename(from: string, to: string): Promise<void>
  /** Removes a file. */
  remove(path: string): Promise<void>
  /** The names of what is in a folder. */
  list(folder: string): Promise<string[]>
  /** Makes a folder, and those above it. One that exists is left alone. */
  makeFolder(folder: string): Promise<void>
  /** Removes a folder with all that is in it. One that is missing is no error. */
  removeFolder(folder: string): Promise<void>
  /** Waits until the names in a folder are on the disk. Does nothing where the system has no such call (Windows). */
  syncFolder(folder: string): Promise<void>
}

/** Whether a call failed because the file or folder is not there. */
export function isMissing(thrown: unknown): boolean {
  return errnoOf(thrown) === 'ENOENT'
}

/** The content of a file; `null` when there is none. @throws ErrnoException when it cannot be read. */
export async function readIfThere(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path)
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** The names in a folder; none when there is no such folder. @throws ErrnoException when it cannot be listed. */
export async function listIfThere(files: FileSystem, folder: string): Promise<string[]> {
  try {
    return await files.list(folder)
  } catch (thrown) {
    if (isMissing(thrown)) return []
    throw thrown
  }
}

/** The system's code of a failed call, `ENOSPC` for example; empty when there is none. */
export function errnoOf(thrown: unknown): string {
  const code = thrown instanceof Error ? (thrown as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : ''
}
