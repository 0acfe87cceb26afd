import { isAbsolute, resolve } from 'node:path'

/** Every JSON file is taken: copies are called `map.trama (1).json`, and what is not a map is refused with a sentence. */
const EXTENSION = '.json'

/**
 * The map file that a command line asks to open.
 *
 * @param args of the process.
 * @param folder the working folder of the process, absolute.
 * @returns its absolute path, or `null`.
 */
export function mapFileIn(args: readonly string[], folder: string): string | null {
  const found = args.findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(EXTENSION))
  if (found === undefined) return null
  return isAbsolute(found) ? found : resolve(folder, found)
}
