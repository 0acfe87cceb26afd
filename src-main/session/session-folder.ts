import { join } from 'node:path'

/** Where the files of one session are. */
export interface SessionFolder {
  /** The session's id, which is the folder's name. */
  id: string
  path: string
  journal: string
  snapshot: string
  /** Says who is being erased from the files, while that goes on. */
  erasing: string
  /** The numbers that people go by where they are not named. */
  pseudonyms: string
  backups: string
}

/** Where all sessions are. @param userData the app's data folder. */
export function sessionsFolder(userData: string): string {
  return join(userData, 'sessions')
}

/** The places of a session's files. @param userData the app's data folder. */
export function sessionFolder(userData: string, id: string): SessionFolder {
  const path = join(sessionsFolder(userData), id)
  return {
    id,
    path,
    journal: join(path, 'journal.ndjson'),
    snapshot: join(path, 'map.json'),
    erasing: join(path, 'erasing.json'),
    pseudonyms: join(path, 'pseudonyms.json'),
    backups: join(path, 'backups'),
  }
}
