import type { SessionInfo } from '../../src-model/map/map'
import { safeFileName } from './safe-file-name'

/** The extension of map files. */
const MAP_EXTENSION = '.trama.json'

/** The file name that an export is offered under. */
export function exportName({ title, date }: Pick<SessionInfo, 'title' | 'date'>): string {
  return `${safeFileName(`${title} ${date}`, 'trama')}${MAP_EXTENSION}`
}

/** The path with the extension of map files, unless it ends in `.json` as it is. Not every system's dialog adds it. */
export function withMapExtension(path: string): string {
  return path.toLowerCase().endsWith('.json') ? path : `${path}${MAP_EXTENSION}`
}
