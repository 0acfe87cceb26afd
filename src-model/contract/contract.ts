import { type ActionId, CLIPBOARD_ROLES } from '../actions'
import { AGENDA_STEPS } from '../agenda'
import { exportChoicesSchema } from '../export/choices-schema'
import type { Loss } from '../formats/written'
import { LONGEST_FILE_NAME, MOST_FILES } from '../import/choices'
import { importChoicesSchema } from '../import/choices-schema'
import type { SentPreview } from '../import/preview'
import { changesOf } from '../map/commands/changes'
import type { ToldCommit } from '../map/commit'
import type { CommunityMap, Language } from '../map/map'
import { idSchema, sessionFields } from '../map/schema'
import { instructionSchema } from '../map/session-state'
import type { WallState } from '../wall/wall-state'
import { wallLookFields, wallStateFields } from '../wall/wall-state-schema'
import type { WallSnapshot, WallUpdate } from '../wall/wall-stream'
import { z } from '../zod'
import type { CodedError } from './errors'
import type { KeptView } from './kept-view'
import { keptViewSchema } from './kept-view-schema'
import type { LibraryEntry, Settings } from './library'
import { SAMPLES } from './library'
import { displayUseSchema, settingsFields } from './library-schema'
import type { SentSnapshot } from './sent-snapshot'
import { type WallOpening, type WallStatus, wallPlaceSchema } from './wall'

/** An open session as a window gets it once; commits keep it up to date from there. */
export interface SessionSnapshot {
  seq: number
  /** The last commit that is durable. */
  savedSeq: number
  map: CommunityMap
  canUndo: boolean
  canRedo: boolean
  /** What had to be recovered on opening, if anything. */
  notice: RecoveryNotice | null
}

/** What was found and done when a session's files were not as they should be. */
export interface RecoveryNotice {
  code: 'journal-cut' | 'snapshot-rebuilt' | 'backup-used'
  /** Edits that could not be brought back. `null` where their number cannot be known. */
  lost: number | null
}

/** How the newest edits stand with the disk. */
export interface SaveState {
  state: 'saved' | 'saving' | 'failed'
  /** The last commit that is durable. */
  seq: number
  /** Why, when it failed. */
  error: CodedError | null
}

/** What a window needs to know before it can show anything. */
export interface AppFacts {
  version: string
  platform: 'darwin' | 'win32' | 'linux'
  settings: Settings
  /** The language in use: the chosen one, or the system's. */
  language: Language
}

/** A file was written or read, or the user closed the dialog without choosing. */
export type FileOutcome = { done: true; name: string } | { done: false }
/** A file was read into a new session, or needs to be looked at before it is opened, or no file was chosen. */
export type ImportOutcome =
  | { is: 'opened'; id: string }
  | ({ is: 'mended' } & MendedFile)
  /** Files wait to be looked through: ask for the preview. */
  | { is: 'offered' }
  | { is: 'cancelled' }

/** What an import came to: things on the open map, by their ids, or a session of its own. */
export type ImportResult = { is: 'added'; seq: number; ids: string[] } | { is: 'opened'; id: string }

/** How far an import is. */
export interface ImportProgress {
  stage: 'reading' | 'comparing' | 'placing' | 'adding'
  /** From nought to one; `null` where it cannot be told. */
  share: number | null
}

/** Files were written, or the user closed the dialog without choosing where. */
export type ExportOutcome =
  | {
      done: true
      names: string[]
      /** The name of the folder that they are in. */
      folder: string
      losses: Loss[]
    }
  | { done: false }

/** A picture for the painter. */
export interface PictureToPaint {
  svg: string
  /** In pixels. */
  width: number
  height: number
}

/** A map file in which something had to be mended, to be opened once the user has seen what. */
export interface MendedFile {
  /** The file's name. */
  name: string
  repairs: Repair[]
}

/** What the recovery page tells of the open session. */
export interface SessionSummary {
  title: string
  participants: number
  resources: number
  connections: number
  /** Why the newest edits are not on the disk, if they are not. */
  error: CodedError | null
}

/** Something in a file that was mended on reading, as a coded sentence under `repair.<code>`. */
export interface Repair {
  code:
    | 'unknown-value'
    | 'text-cut'
    | 'text-missing'
    | 'position-missing'
    | 'id-replaced'
    | 'end-missing'
    | 'same-ends'
    | 'kind-changed'
    | 'promiser-missing'
    | 'entry-skipped'
    | 'value-dropped'
  params: { [name: string]: string | number }
}

const nothing = z.strictObject({})
const sessionId = z.strictObject({ id: idSchema })

/** The schema of every request's payload, and with it the list of all requests. Each is refused unless it fits. */
export const REQUESTS = {
  'app/facts': nothing,
  'settings/change': changesOf(settingsFields),
  'library/list': nothing,
  'session/create': z.strictObject(sessionFields).omit({ facilitators: true, language: true }),
  'session/create-sample': z.strictObject({ sample: z.enum(SAMPLES) }),
  'session/open': sessionId,
  'session/close': nothing,
  'session/duplicate': sessionId,
  'session/delete': sessionId,
  /** The map as it is now: on opening, and when a commit's number is missing. */
  'session/snapshot': nothing,
  /** Takes a person out of the session's map, history and files. It cannot be undone. */
  'session/erase': z.strictObject({ id: idSchema }),
  'session/summary': nothing,
  'session/execute': z.strictObject({
    instruction: instructionSchema,
    gesture: z.string().min(1).max(100).nullable(),
  }),
  /** Opens a file dialog for what is to be imported. A whole map of Trama's own is opened at once while no session is open. */
  'map/import': nothing,
  /** Offers files that were dropped on the window, or text that was pasted; their bytes follow. */
  'import/begin': z.strictObject({
    /** An empty name stands for pasted text. */
    files: z
      .array(z.strictObject({ name: z.string().max(LONGEST_FILE_NAME), bytes: z.int().min(0) }))
      .min(1)
      .max(MOST_FILES),
  }),
  /** The next bytes of an offered file, each as a character from U+0000 to U+00FF. */
  'import/bytes': z.strictObject({
    file: z
      .int()
      .min(0)
      .max(MOST_FILES - 1),
    pieces: z.array(z.string().max(10_000)).max(200),
  }),
  /** What importing the offered files would do; with `null`, as it is guessed and remembered. */
  'import/preview': z.strictObject({ choices: importChoicesSchema.nullable() }),
  /** Does what was previewed last, in one step that can be undone. */
  'import/apply': nothing,
  /** Lets go of the offered files, and gives up what is being done with them. */
  'import/cancel': nothing,
  /** The number of everybody, as in P1, for an example of how people are called. */
  'export/pseudonyms': nothing,
  /** Opens a file dialog, writes the open session's map as chosen. */
  'export/write': z.strictObject({ choices: exportChoicesSchema }),
  /** Shows what was exported last in the system's file manager. */
  'export/show': nothing,
  /** The picture that this window is there to paint. */
  'paint/picture': nothing,
  /** The next bytes of its PNG, each as a character from U+0000 to U+00FF. */
  'paint/bytes': z.strictObject({ pieces: z.array(z.string().max(10_000)).max(200) }),
  /** All bytes were sent, or it could not be painted. */
  'paint/end': z.strictObject({ done: z.boolean() }),
  /** Opens the mended file that was told of last, in a new session. */
  'map/open-mended': nothing,
  /** Lets go of it. */
  'map/forget-mended': nothing,
  /** Opens a file dialog, writes the open session's map to the file chosen. */
  'map/export-json': nothing,
  /** Cuts, copies or pastes in whatever has the focus, as the menu does: a page cannot paste by itself. */
  'edit/clipboard': z.strictObject({ role: z.enum(CLIPBOARD_ROLES) }),
  'view/keep': keptViewSchema,
  /** The view of the open session as it was kept last. */
  'view/recall': nothing,
  /** The page cannot show anything any more. */
  'page/failed': nothing,
  /** From the recovery page back to the app. */
  'page/start-again': nothing,
  /** Opens the wall where it is wished, and remembers it; `null` for wherever it was the last time. */
  'wall/open': z.strictObject({ place: wallPlaceSchema.nullable() }),
  'wall/close': nothing,
  /** Says what a display that was found is used for. */
  'wall/use-display': z.strictObject({ key: z.string().min(1).max(300), use: displayUseSchema }),
  /** Changes what the wall shows. */
  'wall/change': changesOf(wallStateFields),
  /** Tells where the facilitator looks now, for a wall that follows. */
  'wall/look': changesOf(wallLookFields),
  'wall/status': nothing,
  /** All that the wall shows: on loading, and when an update's number is missing. */
  'wall/snapshot': nothing,
  'agenda/step': z.strictObject({ step: z.enum(AGENDA_STEPS) }),
} as const satisfies Record<string, z.ZodType>

export type RequestName = keyof typeof REQUESTS
export type RequestPayload<Name extends RequestName> = z.infer<(typeof REQUESTS)[Name]>

/** What each request answers when it is not refused. */
export interface RequestValues {
  'app/facts': AppFacts
  'settings/change': AppFacts
  'library/list': LibraryEntry[]
  'session/create': { id: string }
  'session/create-sample': { id: string }
  'session/open': SentSnapshot
  'session/close': null
  'session/duplicate': { id: string }
  'session/delete': null
  'session/snapshot': SentSnapshot
  /** Whether the files are done, too; otherwise they follow as soon as the disk can be written. */
  'session/erase': { onDisk: boolean }
  'session/summary': SessionSummary | null
  'session/execute': { seq: number; changed: boolean }
  'map/import': ImportOutcome
  'import/begin': null
  'import/bytes': null
  'import/preview': SentPreview
  'import/apply': ImportResult
  'import/cancel': null
  'export/pseudonyms': Record<string, number>
  'export/write': ExportOutcome
  'export/show': null
  'paint/picture': PictureToPaint
  'paint/bytes': null
  'paint/end': null
  'map/open-mended': { id: string }
  'map/forget-mended': null
  'map/export-json': FileOutcome
  'edit/clipboard': null
  'view/keep': null
  'view/recall': KeptView | null
  'page/failed': null
  'page/start-again': null
  'wall/open': WallOpening
  'wall/close': null
  'wall/use-display': null
  /** What came of it. */
  'wall/change': WallState
  'wall/look': null
  'wall/status': WallStatus
  'wall/snapshot': WallSnapshot
  'agenda/step': null
}

/** What main tells its windows without being asked. */
export interface Events {
  'session/commit': { commit: ToldCommit; canUndo: boolean; canRedo: boolean }
  'session/saved': SaveState
  'settings/changed': AppFacts
  /** An action was chosen in the application menu. */
  'action/run': { id: ActionId }
  /** A map file was opened from outside: double-clicked, or given on the command line. */
  'session/arrived': { id: string }
  /** The same, but something in the file had to be mended. */
  'map/mended': MendedFile
  'app/refused': CodedError
  'import/progress': ImportProgress
  'wall/update': WallUpdate
  'wall/status': WallStatus
}
export type EventName = keyof Events
