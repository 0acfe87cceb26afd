import { isAbsolute, resolve } from 'node:path'
import { LANGUAGES, type Language } from '../src-model/map/map'

/** What the environment asks for. */
export interface Environment {
  /** The data folder, absolute; `null` for the usual one. */
  userData: string | null
  /** The language to begin with; `null` for the one chosen before, or the system's. */
  language: Language | null
  /** Where the development server serves the pages; `null` unless the app runs from its sources. */
  devServer: string | null
}

/**
 * Reads the environment switches.
 *
 * @param variables of the process.
 * @param isPackaged whether this is an installed app, which never loads pages from a server.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, isPackaged: boolean): Environment {
  const { TRAMA_USER_DATA: folder, TRAMA_LANGUAGE: language, ELECTRON_RENDERER_URL: server } = variables
  return {
    userData: folder ? (isAbsolute(folder) ? folder : resolve(folder)) : null,
    language: LANGUAGES.find((each) => each === language) ?? null,
    devServer: server && !isPackaged ? new URL(server).origin : null,
  }
}
