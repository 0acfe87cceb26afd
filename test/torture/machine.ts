import { statfs } from 'node:fs/promises'
import { arch, cpus, release, tmpdir, totalmem, type } from 'node:os'

/** Of Linux, by the number that a file system goes by. */
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  61267: 'ext2, ext3 or ext4',
  16914836: 'tmpfs (in memory: a flush costs nothing there)',
  2435016766: 'btrfs',
  1481003842: 'xfs',
  2035054128: 'overlayfs',
  26985: 'nfs',
  1702057286: 'zfs',
}

async function fileSystemOf(folder: string): Promise<string> {
  if (process.platform !== 'linux') return 'unknown'
  const { type: number } = await statfs(folder)
  return FILE_SYSTEMS[number >>> 0] ?? `number ${number}`
}

/** What the figures were reached on, a line each. */
export async function machineFacts(): Promise<string[]> {
  const processors = cpus()
  return [
    `system       ${type()} ${release()} (${arch()})`,
    `processors   ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `memory       ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node         ${process.version}`,
    `file system  ${await fileSystemOf(tmpdir())}, of ${tmpdir()}`,
  ]
}
