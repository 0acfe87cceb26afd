import { type ExportPlace, exportPlaceOf } from '../../src-model/export/export-place'
import type { FormatId } from '../../src-model/formats/format-ids'
import type { SessionInfo } from '../../src-model/map/map'
import { safeFileName } from './safe-file-name'

/** Whether a file is there already. */
export type IsThere = (path: string) => Promise<boolean>

/**
 * The file name that an export is offered under.
 *
 * @param title of the session, as it may leave.
 * @param mark what the file holds of people; empty where it says so itself or holds everything.
 */
export function exportName(
  { title, date }: Pick<SessionInfo, 'title' | 'date'>,
  format: FormatId = 'community-map',
  mark = '',
): string {
  const { extension } = exportPlaceOf(format)
  // The mark stays whole, however long the title.
  const end = mark === '' ? '' : ` (${mark})`
  return `${safeFileName(`${title} ${date}`, 'trama')}${end}${extension}`
}

/** What a system's dialog compares and adds: only what follows the last dot. */
export function lastExtension(extension: string): string {
  return extension.slice(extension.lastIndexOf('.'))
}

function without(chosen: string, ending: string): string {
  return chosen.toLowerCase().endsWith(ending) ? chosen.slice(0, -ending.length) : chosen
}

/**
 * Where to write an export. Not every system's dialog adds the extension, so it is added here; as the dialog has then
 * asked about another name, a file that is there already is not written over, and the new one gets a number. The same
 * holds of several files, of which the dialog can have asked about none.
 *
 * @param chosen the path that the dialog gave.
 * @param files what each is called after that name.
 */
export async function exportPaths(
  chosen: string,
  files: readonly { suffix: string; extension: string }[],
  isThere: IsThere,
): Promise<string[]> {
  const [only] = files
  if (files.length === 1 && only && chosen.toLowerCase().endsWith(lastExtension(only.extension))) return [chosen]
  const { extension = '' } = only ?? {}
  const base = without(without(chosen, extension), lastExtension(extension))
  const pathsAt = (stem: string) =>
    files.map((file) => `${stem}${file.suffix === '' ? '' : ` ${file.suffix}`}${file.extension}`)
  for (let number = 1; ; number += 1) {
    const paths = pathsAt(number === 1 ? base : `${base} ${number}`)
    const there = await Promise.all(paths.map(isThere))
    if (!there.includes(true)) return paths
  }
}

/** Where to write a whole map. */
export async function exportPath(chosen: string, isThere: IsThere): Promise<string> {
  const [path = chosen] = await exportPaths(chosen, [MAP], isThere)
  return path
}

const MAP: ExportPlace = exportPlaceOf('community-map')
