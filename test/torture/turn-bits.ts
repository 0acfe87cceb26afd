import type { FileSystem } from '../../src-main/session/file-system'

/** Turns some bits near the beginning of a file, behind the back of whoever has it open. */
export async function turnBits(files: FileSystem, path: string): Promise<void> {
  const bytes = (await files.read(path)).slice(100, 102)
  const file = await files.open(path, 'existing')
  await file.write(
    bytes.map((byte) => byte ^ 0x55),
    100,
  )
  await file.sync()
}
