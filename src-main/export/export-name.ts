import type { SessionInfo } from '../../src-model/map/map'
import { safeFileName } from './safe-file-name'

/** The extension of map files. */
const MAP_EXTENSION = '.trama.json'

/** The file name that an export is offered under. */
export function exportName({ title, date }: Pick<SessionInfo, 'title' | 'date'>): string {
  return `${safeFileName(`${title} ${date}`, 'trama')}${MAP_EXTENSION}`
}

/**
 * Where to write an export. Not every system's dialog adds the extension, so it is added here; as the dialog has then
 * asked about another name, a file that is there already is not written over, and the new one gets a number.
 *
 * @param chosen the path that the dialog gave.
 * @param isThere whether a file is there already.
 */
export async function exportPath(chosen: string, isThere: (path: string) => Promise<boolean>): Promise<string> {
  if (chosen.toLowerCase().endsWith('.json')) return chosen
  let path = `${chosen}${MAP_EXTENSION}`
  for (let number = 2; await isThere(path); number += 1) path = `${chosen} ${number}${MAP_EXTENSION}`
  return path
}
